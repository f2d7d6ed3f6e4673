package org.w3id.dateline.text;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import org.w3id.dateline.error.UserException;

/**
 * A model file, mapped into memory and read from its beginning to its end in the order in which
 * {@link ModelFileWriter} wrote it. Arrays are views of the mapped file.
 *
 * <p>Layout: the magic number and {@link #VERSION}, then texts (length, UTF-8), numbers (32 bits)
 * and arrays (length, then the elements from the next multiple of 8 bytes on), all little-endian.
 */
final class ModelFile {
  /** The system property that names the folder of the model files. */
  static final String FOLDER = "dateline.models";

  /** Number of the layout of all model files; rises when any of them changes. */
  static final int VERSION = 3;

  static final int MAGIC = 0x4D4C5444;

  private final ByteBuffer bytes;

  private ModelFile(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * Opens a file of the folder that the system property {@value #FOLDER} names, else of the folder
   * {@code models} beside the program's jar or folder of classes.
   *
   * @throws UserException if it is not there, or of another version of this program
   */
  static ModelFile open(String name) {
    return open(folder().resolve(name));
  }

  /** Opens a file. */
  static ModelFile open(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer bytes =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
              .order(ByteOrder.LITTLE_ENDIAN);
      if (bytes.remaining() < 8 || bytes.getInt() != MAGIC || bytes.getInt() != VERSION) {
        throw new UserException(
            "the language model " + file + " is not of this version of dateline",
            "Build dateline again: mvn package.");
      }
      return new ModelFile(bytes);
    } catch (NoSuchFileException e) {
      throw new UserException(
          "the language model " + file + " is not there",
          "Build dateline (mvn package), or name the folder of the models with -D"
              + FOLDER
              + "=FOLDER.",
          e);
    } catch (IOException e) {
      throw new UserException(
          "the language model " + file + " can't be read: " + e.getMessage(),
          "See to it that the file can be read.",
          e);
    }
  }

  private static Path folder() {
    String folder = System.getProperty(FOLDER);
    if (folder != null) {
      return Path.of(folder);
    }
    try {
      CodeSource source = ModelFile.class.getProtectionDomain().getCodeSource();
      URI program = source.getLocation().toURI();
      Path beside = Path.of(program).toAbsolutePath().getParent();
      return beside == null ? Path.of("models") : beside.resolve("models");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  int number() {
    return bytes.getInt();
  }

  String text() {
    int length = bytes.getInt();
    ByteBuffer part = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return StandardCharsets.UTF_8.decode(part).toString();
  }

  List<String> texts() {
    int size = number();
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(text());
    }
    return List.copyOf(texts);
  }

  ByteBuffer bytes() {
    return array(1);
  }

  IntBuffer ints() {
    return array(Integer.BYTES).asIntBuffer();
  }

  FloatBuffer floats() {
    return array(Float.BYTES).asFloatBuffer();
  }

  LongBuffer longs() {
    return array(Long.BYTES).asLongBuffer();
  }

  private ByteBuffer array(int width) {
    int size = bytes.getInt() * width;
    int start = ModelFileWriter.aligned(bytes.position());
    bytes.position(start + size);
    return bytes.slice(start, size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
