package org.w3id.dateline.entity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A token classifier that looks up each piece's label in a table: one {@code Gather} of rows by
 * {@code input_ids}. Written as the protocol buffers of ONNX, operator set 13.
 */
public final class TinyOnnx {
  private static final int FLOAT = 1;
  private static final int LONG = 7;

  private TinyOnnx() {}

  /**
   * Writes a folder as Optimum does.
   *
   * @param labels names of the labels
   * @param pieces lines {@code piece label}; marks of the BERT family come before them
   */
  public static Path write(Path folder, List<String> labels, List<String> pieces)
      throws IOException {
    List<String> vocabulary = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]"));
    List<Integer> answers = new ArrayList<>(List.of(0, 0, 0, 0));
    for (String piece : pieces) {
      String[] parts = piece.split(" ", -1);
      vocabulary.add(parts[0]);
      answers.add(labels.indexOf(parts[1]));
    }
    Files.createDirectories(folder);
    Files.write(folder.resolve("model.onnx"), model(answers, labels.size()));
    Files.write(folder.resolve("vocab.txt"), vocabulary);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      names.add("\"" + i + "\": \"" + labels.get(i) + "\"");
    }
    Files.writeString(
        folder.resolve("config.json"), "{\"id2label\": {" + String.join(", ", names) + "}}");
    return folder;
  }

  private static byte[] model(List<Integer> answers, int labels) {
    ByteBuffer table =
        ByteBuffer.allocate(answers.size() * labels * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int answer : answers) {
      for (int label = 0; label < labels; label++) {
        table.putFloat(label == answer ? 5 : 0);
      }
    }
    byte[] tensor =
        join(
            number(1, answers.size()),
            number(1, labels),
            number(2, FLOAT),
            text(8, "table"),
            field(9, table.array()));
    byte[] gather =
        join(text(1, "table"), text(1, "input_ids"), text(2, "logits"), text(4, "Gather"));
    byte[] graph =
        join(
            field(1, gather),
            text(2, "tiny"),
            field(5, tensor),
            field(11, value("input_ids", LONG, number(1, 1), text(2, "n"))),
            field(12, value("logits", FLOAT, number(1, 1), text(2, "n"), number(1, labels))));
    return join(number(1, 8), field(7, graph), field(8, number(2, 13)));
  }

  /** Returns a ValueInfoProto. */
  private static byte[] value(String name, int type, byte[]... dimensions) {
    byte[] shape = new byte[0];
    for (byte[] dimension : dimensions) {
      shape = join(shape, field(1, dimension));
    }
    return join(text(1, name), field(2, field(1, join(number(1, type), field(2, shape)))));
  }

  private static byte[] text(int field, String text) {
    return field(field, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] field(int field, byte[] bytes) {
    return join(varint((field << 3) | 2), varint(bytes.length), bytes);
  }

  private static byte[] number(int field, int number) {
    return join(varint(field << 3), varint(number));
  }

  private static byte[] varint(int number) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int rest = number;
    for (; rest > 127; rest >>>= 7) {
      out.write((rest & 127) | 128);
    }
    out.write(rest);
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
