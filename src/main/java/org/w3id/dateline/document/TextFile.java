package org.w3id.dateline.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.w3id.dateline.table.Table;

/** Plain text in UTF-8, read whole or refused. */
final class TextFile {
  private static final int LONGEST_SIGNATURE = 20;
  private static final Pattern HEXADECIMAL =
      Pattern.compile("(?:[0-9A-F]{2}){2," + LONGEST_SIGNATURE + "}");
  private static final List<Signature> SIGNATURES =
      Table.of(TextFile.class, "signatures.tsv", "bytes", "kind", "remedy").rows().stream()
          .map(Signature::of)
          .toList();

  /** A text may hold a stray form feed or bell; more than one in this many bytes is no text. */
  private static final int BYTES_FOR_EACH_CONTROL = 50;

  private static final Pattern HTML =
      Pattern.compile("\\s*+<(?:!doctype\\s++html|html)\\b", Pattern.CASE_INSENSITIVE);

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private TextFile() {}

  /**
   * Reads a file.
   *
   * @param path where it lies
   * @param maxBytes a larger one is refused unread
   * @return the text without a byte-order mark, line ends as they are; may be empty or blank
   * @throws RefusedException if it can't be read, is too large, or is not text in UTF-8
   */
  static String read(Path path, long maxBytes) throws RefusedException {
    byte[] bytes = bytes(path, maxBytes);
    String beginning =
        HexFormat.of()
            .withUpperCase()
            .formatHex(bytes, 0, Math.min(bytes.length, LONGEST_SIGNATURE));
    for (Signature signature : SIGNATURES) {
      if (beginning.startsWith(signature.beginning)) {
        throw new RefusedException(
            "binary: it is " + signature.kind + ", not plain text. " + signature.remedy);
      }
    }
    refuseBinary(bytes);
    return decode(bytes);
  }

  private static byte[] bytes(Path path, long maxBytes) throws RefusedException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        throw new RefusedException("not a regular file. Give a file or a folder of files.");
      }
      if (attributes.size() > maxBytes) {
        throw tooLarge(attributes.size(), maxBytes);
      }
      try (InputStream in = Files.newInputStream(path)) {
        byte[] bytes = in.readNBytes(Math.toIntExact(maxBytes + 1));
        if (bytes.length > maxBytes) {
          throw tooLarge(bytes.length, maxBytes);
        }
        return bytes;
      }
    } catch (AccessDeniedException e) {
      throw new RefusedException("unreadable: permission denied. Make it readable.", e);
    } catch (NoSuchFileException e) {
      throw new RefusedException(
          "unreadable: " + (Files.isSymbolicLink(path) ? "a link to nothing." : "it is gone."), e);
    } catch (FileSystemException e) {
      throw new RefusedException(
          "unreadable: " + (e.getReason() == null ? "the file system fails" : e.getReason()) + ".",
          e);
    } catch (IOException e) {
      throw new RefusedException("unreadable: " + e.getMessage() + ".", e);
    }
  }

  private static RefusedException tooLarge(long size, long maxBytes) {
    return new RefusedException(
        String.format(
            Locale.ROOT,
            "too large: %,d bytes, and %,d are the most. Split it, or raise the limit.",
            size,
            maxBytes));
  }

  private static void refuseBinary(byte[] bytes) throws RefusedException {
    int controls = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == 0) {
        throw new RefusedException(
            "binary: a NUL byte at offset " + i + ". Give plain text in UTF-8.");
      }
      if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
        controls++;
      }
    }
    if (controls > 1 + bytes.length / BYTES_FOR_EACH_CONTROL) {
      throw new RefusedException(
          "binary: " + controls + " control characters. Give plain text in UTF-8.");
    }
  }

  private static String decode(byte[] bytes) throws RefusedException {
    boolean marked =
        bytes.length >= BYTE_ORDER_MARK.length
            && Arrays.equals(
                bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    in.position(marked ? BYTE_ORDER_MARK.length : 0);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int offset = in.position();
      throw new RefusedException(
          String.format(
              Locale.ROOT,
              "not UTF-8: byte 0x%02X at offset %d can't be decoded. Save it as UTF-8.",
              bytes[offset],
              offset));
    }
    String text = out.flip().toString();
    if (HTML.matcher(text).lookingAt()) {
      throw new RefusedException("HTML, not plain text. Save the article's text alone.");
    }
    return text;
  }

  /** How the files of a kind begin, in hexadecimal. */
  private record Signature(String beginning, String kind, String remedy) {
    static Signature of(Table.Row row) {
      String beginning = row.cell("bytes");
      if (!HEXADECIMAL.matcher(beginning).matches()) {
        throw row.problem("\"" + beginning + "\" is not hexadecimal", "Write it as 89504E47.");
      }
      return new Signature(beginning, row.cell("kind"), row.cell("remedy"));
    }
  }
}
