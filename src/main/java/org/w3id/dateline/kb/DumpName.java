package org.w3id.dateline.kb;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dateline.document.Sha256;

/**
 * Which dump it is.
 *
 * @param name its file's
 * @param date in its name, as 2024-05-01; empty where there is none
 * @param fingerprint of its beginning, 16 hexadecimal digits
 */
record DumpName(String name, String date, String fingerprint) {
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)(20\\d\\d)-?([01]\\d)-?([0-3]\\d)(?!\\d)");

  static DumpName of(Path file, byte[] head) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    Matcher date = DATE.matcher(name);
    return new DumpName(
        name,
        date.find() ? date.group(1) + "-" + date.group(2) + "-" + date.group(3) : "",
        new Sha256().add(head).hex().substring(0, 16));
  }
}
