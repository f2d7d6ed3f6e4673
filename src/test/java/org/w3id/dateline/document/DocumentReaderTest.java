package org.w3id.dateline.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.w3id.dateline.document.Folder.TEXT;
import static org.w3id.dateline.document.Folder.documents;
import static org.w3id.dateline.document.Folder.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dateline.error.UserException;

class DocumentReaderTest {
  private final Folder folder;

  DocumentReaderTest(@TempDir Path path) {
    folder = new Folder(path);
  }

  @Test
  void aFolderGivesItsTextsAtAnyDepthByName() {
    folder.file("b.txt", TEXT);
    folder.file("a/z.md", TEXT);
    folder.file("a/y.TXT", TEXT);
    folder.file("c.text", TEXT);

    assertThat(documents(folder.path()))
        .extracting(Document::id)
        .containsExactly("y", "z", "b", "c");
  }

  @Test
  void aFolderIsSilentAboutFilesOfOtherKindsAndAboutItself() {
    folder.file("a.txt", TEXT);
    folder.file("a.json", "{}");
    folder.file("photo.png", "x");
    folder.file(".hidden.txt", TEXT);
    folder.file(".git/notes.txt", TEXT);
    folder.file("README.md", "What lies here");

    assertThat(read(folder.path()))
        .extracting(Reading::path)
        .containsExactly(folder.path().resolve("a.txt"));
  }

  @Test
  void aFileThatIsNamedIsReadWhateverItsName() {
    assertThat(documents(folder.file("dispatch.log", TEXT)))
        .extracting(Document::id)
        .containsExactly("dispatch");
  }

  @Test
  void aSidecarThatIsNamedBesideItsArticleIsNoArticle() {
    Path article = folder.file("a.txt", TEXT);
    Path sidecar = folder.file("a.json", "{\"title\": \"Bridge falls\"}");

    assertThat(documents(article, sidecar)).extracting(Document::id).containsExactly("a");
  }

  @Test
  void theTextIsWhatWasWrittenToTheLastLineEnd() {
    String text = "First line\r\nsecond\ttab\n\nNo end";

    assertThat(documents(folder.file("a.txt", text)).get(0).text()).isEqualTo(text);
  }

  @Test
  void aByteOrderMarkIsNoText() {
    assertThat(documents(folder.bytes("a.txt", "EFBBBF 41 2E")).get(0).text()).isEqualTo("A.");
  }

  @Test
  void aFileGivenTwiceIsReadOnce() {
    Path article = folder.file("a.txt", TEXT);

    assertThat(
            documents(
                folder.path(), article, folder.path().resolve("../" + folder.path().getFileName())))
        .hasSize(1);
  }

  @Test
  void theSecondFileOfTheSameNameIsToldApartByItsFolder() {
    folder.file("berlin/monday.txt", TEXT);
    folder.file("paris/monday.txt", TEXT);
    folder.file("paris/old/monday.txt", TEXT);

    assertThat(documents(folder.path()))
        .extracting(Document::id)
        .containsExactly("monday", "paris/monday", "old/monday");
  }

  @Test
  void anIdDoesNotHangOnWhetherTheFileOfTheSameNameCouldBeRead() {
    folder.file("berlin/monday.txt", "");
    folder.file("paris/monday.txt", TEXT);

    assertThat(documents(folder.path())).extracting(Document::id).containsExactly("paris/monday");
  }

  @Test
  void aFolderThatLinksLeadBackToIsReadOnce() throws IOException {
    folder.file("a/x.txt", TEXT);
    Files.createSymbolicLink(folder.path().resolve("a/loop"), folder.path());
    Files.createSymbolicLink(folder.path().resolve("b"), folder.path().resolve("a"));

    assertThat(read(folder.path())).hasSize(1);
  }

  @Test
  void aFileIsOpenedWhenItsTurnComes() throws IOException {
    Path first = folder.file("a.txt", TEXT);
    Path second = folder.file("b.txt", TEXT);
    Iterator<Reading> readings =
        new DocumentReader(ReadingSettings.DEFAULT).read(List.of(folder.path())).iterator();

    assertThat(readings.next().path()).isEqualTo(first);
    Files.delete(second);

    assertThat(readings.next()).isInstanceOf(Reading.Skipped.class);
  }

  @Test
  void namesInOtherScriptsAreIds() {
    folder.file("Überschwemmung +1 100%.txt", TEXT);
    folder.file("Überschwemmung +1 100%.json", "{\"title\": \"Flood\"}");

    Document document = documents(folder.path()).get(0);

    assertThat(document.id()).isEqualTo("Überschwemmung +1 100%");
    assertThat(document.metadata().title()).contains("Flood");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, ReadingSettings.LIMIT + 1, Long.MAX_VALUE})
  void aSizeThatCannotBeIsRefused(long bytes) {
    assertThatThrownBy(() -> ReadingSettings.DEFAULT.withMaxBytes(bytes))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(String.valueOf(bytes));
  }

  @Test
  void aDateThatCannotBeIsRefused() {
    assertThatThrownBy(() -> ReadingSettings.DEFAULT.withPublished(LocalDate.of(12, 1, 1)))
        .isInstanceOf(UserException.class);
  }
}
