package org.w3id.dateline.text;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes a {@link ModelFile}. */
final class ModelFileWriter {
  /** What to write. */
  interface Content {
    void write(ModelFileWriter to) throws IOException;
  }

  private final OutputStream out;
  private final ByteBuffer element = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
  private int position;

  private ModelFileWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes a file, which appears under its name when it is whole. */
  static void write(Path file, Content content) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
      ModelFileWriter to = new ModelFileWriter(out);
      to.number(ModelFile.MAGIC);
      to.number(ModelFile.VERSION);
      content.write(to);
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  static int aligned(int position) {
    return (position + 7) & -8;
  }

  void number(int value) throws IOException {
    element.clear().putInt(value);
    put(Integer.BYTES);
  }

  void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    put(bytes);
  }

  void texts(List<String> texts) throws IOException {
    number(texts.size());
    for (String text : texts) {
      text(text);
    }
  }

  void bytes(byte[] values) throws IOException {
    begin(values.length);
    put(values);
  }

  void ints(int[] values) throws IOException {
    begin(values.length);
    for (int value : values) {
      element.clear().putInt(value);
      put(Integer.BYTES);
    }
  }

  void floats(float[] values) throws IOException {
    begin(values.length);
    for (float value : values) {
      element.clear().putFloat(value);
      put(Float.BYTES);
    }
  }

  void longs(long[] values) throws IOException {
    begin(values.length);
    for (long value : values) {
      element.clear().putLong(value);
      put(Long.BYTES);
    }
  }

  private void begin(int length) throws IOException {
    number(length);
    put(new byte[aligned(position) - position]);
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    position = Math.addExact(position, bytes.length);
  }

  private void put(int width) throws IOException {
    out.write(element.array(), 0, width);
    position = Math.addExact(position, width);
  }
}
