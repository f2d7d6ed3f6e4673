package org.w3id.dateline.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.w3id.dateline.document.Folder.TEXT;
import static org.w3id.dateline.document.Folder.read;
import static org.w3id.dateline.document.Folder.reason;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dateline.error.UserException;

class SkippedFileTest {
  private final Folder folder;

  SkippedFileTest(@TempDir Path path) {
    folder = new Folder(path);
  }

  @Test
  void anEmptyFile() {
    assertThat(reason(folder.file("a.txt", ""))).isEqualTo("empty: 0 bytes of text.");
  }

  @ParameterizedTest
  @ValueSource(strings = {" \n\t\r\n", "\u00a0\u2003", "\u200b\u2060", "\ufeff"})
  void aFileOfNothingButBlanks(String blanks) {
    assertThat(reason(folder.file("a.txt", blanks))).startsWith("empty");
  }

  @Test
  void aFolderWithNothingToReadIsNoFolderOfArticles() {
    folder.file("deep/photo.png", "x");
    folder.file("deep/a.json", "{}");

    assertThatThrownBy(() -> read(folder.path()))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("There are no .txt, .text or .md files in " + folder.path());
  }

  @Test
  void aFileWithNothingBehindItsFrontMatter() {
    assertThat(reason(folder.file("a.txt", "---\ntitle: Bridge falls\n---\n"))).startsWith("empty");
  }

  @Test
  void bytesThatAreNotUtf8WithThePlaceOfTheFirst() {
    assertThat(reason(folder.bytes("a.txt", "EFBBBF 4361 66 E9 20 6F 6E")))
        .isEqualTo("not UTF-8: byte 0xE9 at offset 6 can't be decoded. Save it as UTF-8.");
  }

  @Test
  void aCharacterThatIsCutOffAtTheEnd() {
    assertThat(reason(folder.bytes("a.txt", "41 E2 80"))).contains("offset 1 ");
  }

  @ParameterizedTest
  @CsvSource({
    "89504E470D0A1A0A0000, a PNG image",
    "255044462D312E35, a PDF document",
    "FFFE41002E00, UTF-16 text",
    "504B0304140006, a ZIP archive",
    "7B5C72746631, a rich text",
  })
  void aFileOfAnotherKindUnderATextsName(String beginning, String kind) {
    assertThat(reason(folder.bytes("a.txt", beginning))).contains("binary").contains(kind);
  }

  @Test
  void aTextWithNulBytes() {
    assertThat(reason(folder.file("a.txt", "A bridge\0fell.")))
        .isEqualTo("binary: a NUL byte at offset 8. Give plain text in UTF-8.");
  }

  @Test
  void aFileOfControlCharacters() {
    assertThat(reason(folder.file("a.txt", "\1\2\3\4\5\6abc"))).contains("control characters");
  }

  @Test
  void aWebPage() {
    assertThat(reason(folder.file("a.txt", "\n<!DOCTYPE html>\n<html><body>A bridge fell.")))
        .contains("HTML");
  }

  @Test
  void aTextOf200MegabytesByItsSizeAlone() throws IOException {
    Path large = folder.path().resolve("large.txt");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(200_000_000);
    }

    assertThat(reason(large))
        .isEqualTo(
            "too large: 200,000,000 bytes, and 10,000,000 are the most."
                + " Split it, or raise the limit.");
  }

  @Test
  void aTextOverTheSizeThatIsSet() {
    Path article = folder.file("a.txt", TEXT);

    assertThat(
            new DocumentReader(ReadingSettings.DEFAULT.withMaxBytes(TEXT.length() - 1))
                .read(List.of(article)))
        .singleElement()
        .isInstanceOf(Reading.Skipped.class);
    assertThat(
            new DocumentReader(ReadingSettings.DEFAULT.withMaxBytes(TEXT.length()))
                .read(List.of(article)))
        .singleElement()
        .isInstanceOf(Reading.Read.class);
  }

  @Test
  void aFileThatMustNotBeRead() throws IOException {
    Path secret = folder.file("a.txt", TEXT);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(secret)).as("run by the superuser").isFalse();

    assertThat(reason(secret)).isEqualTo("unreadable: permission denied. Make it readable.");
  }

  @Test
  void aFolderThatMustNotBeListed() throws IOException {
    folder.file("closed/a.txt", TEXT);
    Path closed = folder.path().resolve("closed");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    boolean superuser = Files.isReadable(closed);
    List<Reading> readings = read(folder.path());
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    assumeThat(superuser).as("run by the superuser").isFalse();

    assertThat(readings).extracting(Reading::path).containsExactly(closed);
    assertThat(readings).singleElement().isInstanceOf(Reading.Skipped.class);
  }

  @Test
  void aLinkToNothing() throws IOException {
    Path link =
        Files.createSymbolicLink(
            folder.path().resolve("a.txt"), folder.path().resolve("not-there.txt"));

    assertThat(reason(link)).isEqualTo("unreadable: a link to nothing.");
    assertThat(read(folder.path())).singleElement().isInstanceOf(Reading.Skipped.class);
  }

  @Test
  void aBadFileDoesNotEndTheRun() {
    folder.file("a.txt", "");
    folder.file("b.txt", TEXT);

    assertThat(read(folder.path()))
        .hasExactlyElementsOfTypes(Reading.Skipped.class, Reading.Read.class);
  }

  @Test
  void aPathThatIsNotThereEndsTheRunBeforeItBegins() {
    Path absent = folder.path().resolve("nothing-here");

    assertThatThrownBy(
            () -> new DocumentReader(ReadingSettings.DEFAULT).read(List.of(folder.path(), absent)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(absent.toString());
  }
}
