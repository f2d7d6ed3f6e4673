package org.w3id.dateline.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.dateline.document.Folder.TEXT;
import static org.w3id.dateline.document.Folder.documents;
import static org.w3id.dateline.document.Folder.read;
import static org.w3id.dateline.document.Folder.reason;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
  private final Folder folder;

  MetadataTest(@TempDir Path path) {
    folder = new Folder(path);
  }

  @Test
  void aSidecarNamesDateTitleSourceAndAddress() {
    folder.file(
        "a.json",
        """
        {"published": "2024-02-29", "title": "Bridge  falls\\n", "source": "Example Agency",
         "url": "https://news.example/bridge?id=1", "author": ["A. Writer"], "rating": 5}
        """);

    assertThat(documents(folder.file("a.txt", TEXT)).get(0).metadata())
        .isEqualTo(
            metadata(
                "2024-02-29",
                "Bridge falls",
                "Example Agency",
                "https://news.example/bridge?id=1"));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-11-18, 2023-11-18",
    "2023-11-18T23:30:00-08:00, 2023-11-18",
    "2023-11-18T09:30:00Z, 2023-11-18",
    "2023-11-18T09:30:00.123456Z, 2023-11-18",
    "2023-11-18t09:30z, 2023-11-18",
    "2023-11-18 09:30, 2023-11-18",
    "2023-11-18T09:30:00+0100, 2023-11-18",
  })
  void ofADateAndTimeTheDateCountsInItsOwnZone(String written, LocalDate date) {
    folder.file("a.json", "{\"published\": \"" + written + "\"}");

    assertThat(documents(folder.file("a.txt", TEXT)).get(0).metadata().published()).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-30",
        "18.11.2023",
        "2023-11-18Tnoon",
        "2023-11-18x",
        "2023-1-1",
        "yesterday",
        "20231118",
        "2023-11-18T25:00:00Z",
        "-2023-11-18"
      })
  void aSidecarWithAWrongDateSkipsTheArticle(String written) {
    folder.file("a.json", "{\"published\": \"" + written + "\"}");

    assertThat(reason(folder.file("a.txt", TEXT)))
        .isEqualTo(
            "its sidecar a.json has a wrong \"published\": \""
                + written
                + "\" is not a date. Write it as 2023-11-18 or 2023-11-18T09:30:00Z.");
  }

  @Test
  void aDateBeforeThereWereNewspapersSkipsTheArticle() {
    folder.file("a.json", "{\"published\": \"0001-01-01\"}");

    assertThat(reason(folder.file("a.txt", TEXT))).contains("0001-01-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"published\": ",
        "{published: 2023}",
        "[]",
        "null",
        "",
        "{} {}",
        "\"text\"",
        "{'a': 1}"
      })
  void aBrokenSidecarSkipsTheArticle(String json) {
    folder.file("a.json", json);

    assertThat(reason(folder.file("a.txt", TEXT))).contains("its sidecar a.json is not");
  }

  @Test
  void aSidecarWithATitleThatIsNoTextSkipsTheArticle() {
    folder.file("a.json", "{\"title\": {\"en\": \"Bridge falls\"}}");

    assertThat(reason(folder.file("a.txt", TEXT)))
        .isEqualTo(
            "its sidecar a.json has a \"title\" that is no text. Write it in quotation marks.");
  }

  @Test
  void aSidecarThatIsNotUtf8SkipsTheArticle() {
    folder.bytes("a.json", "7B E9 7D");

    assertThat(reason(folder.file("a.txt", TEXT)))
        .isEqualTo(
            "its sidecar a.json can't be used: not UTF-8: byte 0xE9 at offset 1 can't be"
                + " decoded. Save it as UTF-8.");
  }

  @Test
  void aSidecarNestedToNoEndSkipsTheArticle() {
    folder.file("a.json", "{\"a\":" + "[".repeat(100_000));

    assertThat(reason(folder.file("a.txt", TEXT))).contains("is not JSON");
  }

  @Test
  void nullAndBlankMeanUnknown() {
    folder.file("a.json", "{\"published\": null, \"title\": \" \", \"source\": \"\"}");

    assertThat(documents(folder.file("a.txt", TEXT)).get(0).metadata()).isEqualTo(Metadata.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://news.example/a",
        "javascript:alert(1)",
        "news.example/a",
        "http:///a",
        "https://news.example/a b",
        "file:///etc/passwd"
      })
  void anAddressThatIsNoneIsLeftOutWithTheReason(String address) {
    folder.file("a.json", "{\"title\": \"Bridge falls\", \"url\": \"" + address + "\"}");

    Reading.Read read = (Reading.Read) read(folder.file("a.txt", TEXT)).get(0);

    assertThat(read.document().metadata()).isEqualTo(metadata("", "Bridge falls", "", ""));
    assertThat(read.notices())
        .containsExactly(
            "the url \"" + address + "\" is left out: it is not an http or https address.");
  }

  @Test
  void aTitleWithoutMeasureIsLeftOutWithTheReason() {
    folder.file("a.json", "{\"title\": \"" + "Bridge ".repeat(1000) + "\"}");

    Reading.Read read = (Reading.Read) read(folder.file("a.txt", TEXT)).get(0);

    assertThat(read.document().metadata().title()).isEmpty();
    assertThat(read.notices()).singleElement().asString().contains("title", "1000");
  }

  @Test
  void halfACharacterInATitleIsLeftOutWithTheReason() {
    folder.file("a.json", "{\"title\": \"Bridge \\ud83d falls\"}");

    Reading.Read read = (Reading.Read) read(folder.file("a.txt", TEXT)).get(0);

    assertThat(read.document().metadata().title()).isEmpty();
    assertThat(read.notices()).hasSize(1);
  }

  @Test
  void frontMatterIsReadAndIsNoText() {
    Document document =
        documents(
                folder.file(
                    "a.md",
                    "---|Title: \"Bridge: it falls\"|published: 2023-11-18|tags:|  - news|# remark|---|A bridge fell.|"
                        .replace("|", "\r\n")))
            .get(0);

    assertThat(document.text()).isEqualTo("A bridge fell.\r\n");
    assertThat(document.metadata()).isEqualTo(metadata("2023-11-18", "Bridge: it falls", "", ""));
  }

  @Test
  void frontMatterWithAWrongDateSkipsTheArticle() {
    assertThat(reason(folder.file("a.txt", "---\npublished: soon\n---\nA bridge fell.")))
        .startsWith("the front matter has a wrong \"published\": \"soon\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nA bridge fell.\n---\nIt was old.",
        "---\ntitle: Bridge falls\nA bridge fell.",
        "---\nThe mayor: angry.\n---\n",
        "----\ntitle: Bridge falls\n----\nIt was old.",
        "\n---\ntitle: Bridge falls\n---\nIt was old.",
        "---"
      })
  void dashesThatEncloseNoFrontMatterAreText(String text) {
    assertThat(documents(folder.file("a.txt", text)).get(0).text()).isEqualTo(text);
  }

  @Test
  void theSidecarGoesBeforeTheFrontMatterAndThatBeforeTheDateForAll() {
    folder.file("a.json", "{\"title\": \"From the sidecar\"}");
    folder.file("a.txt", "---\ntitle: From the top\npublished: 2020-01-01\n---\n" + TEXT);
    folder.file("b.txt", TEXT);
    DocumentReader reader =
        new DocumentReader(ReadingSettings.DEFAULT.withPublished(LocalDate.of(2021, 2, 2)));

    assertThat(documents(reader, folder.path()))
        .extracting(Document::metadata)
        .containsExactly(
            metadata("2020-01-01", "From the sidecar", "", ""), metadata("2021-02-02", "", "", ""));
  }

  @Test
  void aSidecarThatSaysOtherwiseThanTheFrontMatterIsNoticed() {
    folder.file(
        "a.json",
        "{\"title\": \"From the sidecar\", \"published\": \"2020-01-01\", \"source\": \"A\"}");
    folder.file("a.txt", "---\ntitle: From the top\npublished: 2020-01-01\n---\n" + TEXT);

    assertThat(((Reading.Read) read(folder.path()).get(0)).noticesByFile())
        .containsExactly(
            folder.path().resolve("a.txt")
                + ": the title in the front matter is left out: its sidecar a.json has another,"
                + " \"From the sidecar\".");
  }

  @Test
  void ofTwoFrontMattersTheFirstGoesBeforeAndNoneIsText() {
    Path file =
        folder.file(
            "a.txt",
            """
            ---
            title: Bridge falls
            ---

            ---
            title: A bridge
            source: Example Agency
            published: 2023-11-18
            ---
            A bridge fell.
            """);
    Reading.Read read = (Reading.Read) read(file).get(0);

    assertThat(read.document().text()).isEqualTo("A bridge fell.\n");
    assertThat(read.document().metadata())
        .isEqualTo(metadata("2023-11-18", "Bridge falls", "Example Agency", ""));
    assertThat(read.notices())
        .containsExactly(
            "the title in the front matter behind the first is left out: the front matter has another,"
                + " \"Bridge falls\".");
  }

  @Test
  void aRuleBehindTheFrontMatterIsText() {
    Path file = folder.file("a.txt", "---\ntitle: Bridge falls\n---\n\n---\nA bridge fell.\n");

    assertThat(documents(file).get(0).text()).isEqualTo("\n---\nA bridge fell.\n");
  }

  @Test
  void theContentHashChangesWithTextAndMetadataAndWithNothingElse() {
    folder.file("a/x.txt", TEXT);
    folder.file("b/x.txt", TEXT);
    folder.file("c/x.txt", TEXT + "\n");
    folder.file("d/x.txt", TEXT);
    folder.file("d/x.json", "{\"title\": \"Bridge falls\"}");
    folder.file("e/x.txt", TEXT);
    folder.file("e/x.json", "{\"source\": \"Bridge falls\"}");

    List<String> hashes = documents(folder.path()).stream().map(Document::contentHash).toList();

    assertThat(hashes.get(1)).isEqualTo(hashes.get(0)).matches("[0-9a-f]{64}");
    assertThat(hashes.subList(1, 5)).doesNotHaveDuplicates();
  }

  /** An empty string stands for what is not known. */
  private static Metadata metadata(String published, String title, String source, String url) {
    return new Metadata(
        known(published).map(LocalDate::parse), known(title), known(source), known(url));
  }

  private static Optional<String> known(String value) {
    return Optional.of(value).filter(v -> !v.isEmpty());
  }
}
