package org.w3id.dateline.entity;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.dateline.document.Sha256;
import org.w3id.dateline.error.UserException;

/** A folder that holds a token classifier in ONNX with what is needed to use it. */
final class OnnxFolder {
  private static final String MODEL = "model.onnx";
  private static final String PIECES = "vocab.txt";
  private static final String LABELS = "labels.txt";
  private static final String CONFIGURATION = "config.json";
  private static final String REMEDY =
      "Export a token classifier with a vocabulary of word pieces into the folder:"
          + " optimum-cli export onnx --model MODEL --task token-classification FOLDER.";

  private final Path folder;
  private final Optional<JsonObject> configuration;

  /**
   * Looks at a folder.
   *
   * @throws UserException if a file is missing
   */
  OnnxFolder(Path folder) {
    this.folder = folder;
    if (!Files.isDirectory(folder)) {
      throw new UserException("There is no folder " + folder, "Check its name. " + REMEDY);
    }
    for (String needed : List.of(MODEL, PIECES)) {
      if (!Files.isRegularFile(folder.resolve(needed))) {
        throw new UserException("There is no file " + folder.resolve(needed), REMEDY);
      }
    }
    Path file = folder.resolve(CONFIGURATION);
    configuration = Files.isRegularFile(file) ? Optional.of(json(file)) : Optional.empty();
  }

  Path model() {
    return folder.resolve(MODEL);
  }

  Path pieces() {
    return folder.resolve(PIECES);
  }

  /** Returns the file that names the labels. */
  Path labelFile() {
    Path list = folder.resolve(LABELS);
    return Files.isRegularFile(list) ? list : folder.resolve(CONFIGURATION);
  }

  /**
   * Returns the model's labels in the order of its answers.
   *
   * @throws UserException if no file names them
   */
  List<String> labels() {
    Path file = labelFile();
    if (file.endsWith(LABELS)) {
      return lines(file);
    }
    List<String> labels = new ArrayList<>();
    if (configuration.isPresent()
        && configuration.get().get("id2label") instanceof JsonObject names) {
      for (JsonElement label = names.get("0");
          label != null;
          label = names.get(labels.size() + "")) {
        labels.add(label.getAsString());
      }
    }
    if (labels.isEmpty()) {
      throw new UserException(
          file + " does not name the model's labels",
          "Give it an \"id2label\" such as {\"0\": \"O\", \"1\": \"B-PER\"}, or put a "
              + LABELS
              + " beside it with a label a line, in the order of the model's answers.");
    }
    return labels;
  }

  /** Returns how many pieces the model reads at a time, where that is said. */
  Optional<Integer> positions() {
    return configuration
        .map(c -> c.get("max_position_embeddings"))
        .filter(p -> p.isJsonPrimitive() && p.getAsJsonPrimitive().isNumber())
        .map(JsonElement::getAsInt);
  }

  /** Returns the checksum of all that answers depend on, with weights that lie in further files. */
  String checksum() {
    Sha256 hash = new Sha256();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.sorted().toList()) {
        String name = file.getFileName().toString();
        if (Files.isRegularFile(file)
            && (name.startsWith(MODEL) || List.of(PIECES, LABELS, CONFIGURATION).contains(name))) {
          hash.add((name + "\n").getBytes(StandardCharsets.UTF_8));
          try (InputStream in = Files.newInputStream(file)) {
            hash.add(in);
          }
        }
      }
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
    return hash.hex();
  }

  /**
   * Reads a text file of the folder.
   *
   * @throws UserException if it can't be read, or is not in UTF-8
   */
  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static JsonObject json(Path file) {
    try {
      return JsonParser.parseString(String.join("\n", lines(file))).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw unreadable(file, e);
    }
  }

  private static UserException unreadable(Path file, Exception cause) {
    return new UserException(
        file + " can't be read: " + cause.getMessage(), "Mend or replace it. " + REMEDY, cause);
  }
}
