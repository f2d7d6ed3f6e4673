package org.w3id.dateline.kb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.w3id.dateline.kb.Dump.claims;
import static org.w3id.dateline.kb.Dump.item;
import static org.w3id.dateline.kb.Dump.statements;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.world.WorldEntry;

class KbBuildTest {
  private static final String HUMAN = statements("P31", "Q5");

  @TempDir Path folder;

  private Path kb() {
    return folder.resolve("kb");
  }

  private KbIndex built(String... lines) {
    Dump.build(Dump.file(folder, "dump.json", Dump.text(lines)), kb());
    return KbIndex.open(kb());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dump.json", "dump.json.gz", "dump.json.bz2"})
  void aDumpIsReadHoweverItIsPackedInOneStreamOrInSeveral(String name) {
    String text =
        Dump.text(item("Q1", "Aland", 3), item("Q2", "Beland", 2), item("Q3", "Ceville", 1));
    int middle = text.indexOf("Beland");
    for (List<String> parts :
        List.of(List.of(text), List.of(text.substring(0, middle), text.substring(middle)))) {
      Dump.Built built = Dump.build(Dump.file(folder, name, parts), kb());
      assertThat(built.notices()).isEmpty();
      assertThat(built.report().items()).isEqualTo(3);
      try (KbIndex index = KbIndex.open(kb())) {
        assertThat(Dump.only(index, "Beland").id()).isEqualTo("Q2");
        assertThat(Dump.only(index, "Ceville").sitelinks()).isEqualTo(1);
      }
    }
  }

  @Test
  void aDumpIsReadFromStandardInputToo() throws IOException {
    Path packed = Dump.file(folder, "dump.json.gz", Dump.text(item("Q1", "Aland", 3)));
    try (InputStream in = Files.newInputStream(packed)) {
      KbBuild.run(Path.of("-"), in, kb(), BuildSettings.usual(), BuildListener.NONE);
    }
    assertThat(Dump.first(kb(), "Aland")).isPresent();
  }

  @Test
  void linesWithoutBracketsAndCommasAreADumpToo() {
    Path dump =
        Dump.file(folder, "dump.json", item("Q1", "Aland", 3) + "\r\n" + item("Q2", "Beland", 1));
    assertThat(Dump.build(dump, kb()).report().items()).isEqualTo(2);
  }

  @Test
  void allThatIsOfUseIsKept() {
    String office =
        """
        'P39':[{'mainsnak':{'snaktype':'value','datavalue':{'value':{'id':'Q30'},'type':'wikibase-entityid'}},
        'rank':'normal','qualifiers':{
        'P580':[{'snaktype':'value','datavalue':{'value':{'time':'+2001-05-00T00:00:00Z','precision':10},'type':'time'}}],
        'P582':[{'snaktype':'value','datavalue':{'value':{'time':'+2007-00-00T00:00:00Z'},'type':'time'}}],
        'P642':[{'snaktype':'value','datavalue':{'value':{'id':'Q31'}}}]}}]"""
            .replace("\n", "");
    String point =
        "'P625':[{'mainsnak':{'snaktype':'value','datavalue':{'value':{'latitude':48.5,'longitude':-2.25,"
            + "'globe':'http://www.wikidata.org/entity/Q2'},'type':'globecoordinate'}},'rank':'normal'}]";
    String population =
        "'P1082':[{'mainsnak':{'snaktype':'value','datavalue':{'value':{'amount':'+900','unit':'1'}}},'rank':'normal'},"
            + "{'mainsnak':{'snaktype':'value','datavalue':{'value':{'amount':'+1000','unit':'1'}}},'rank':'preferred'},"
            + "{'mainsnak':{'snaktype':'value','datavalue':{'value':{'amount':'+5','unit':'1'}}},'rank':'deprecated'}]";
    String demonym =
        "'P1549':[{'mainsnak':{'snaktype':'value','datavalue':{'value':{'text':'Alander','language':'en'}}},'rank':'normal'},"
            + "{'mainsnak':{'snaktype':'value','datavalue':{'value':{'text':'Alandais','language':'fr'}}},'rank':'normal'}]";
    String image =
        "'P18':[{'mainsnak':{'snaktype':'value','datavalue':{'value':'Aland \\u00e9.jpg','type':'string'}},'rank':'normal'}]";
    try (KbIndex index =
        built(
            item(
                "Q10",
                "Aland",
                2,
                "'descriptions':{'de':{'language':'de','value':'Land'},'en':{'language':'en','value':'a \\\"country\\\"'}}",
                "'aliases':{'en':[{'language':'en','value':'AL'}],'fr':[{'language':'fr','value':'Alande'}],"
                    + "'mul':[{'language':'mul','value':'Al.'}]}",
                claims(
                    statements("P31", "Q6256"),
                    statements("P17", "Q10"),
                    statements("P131", "Q46"),
                    statements("P36", "Q11"),
                    statements("P35", "Q12"),
                    statements("P463", "Q13"),
                    office,
                    point,
                    population,
                    demonym,
                    image)))) {
      KbItem aland = Dump.only(index, "aland");
      assertThat(aland)
          .isEqualTo(
              KbItem.draft("Q10", Kind.PLACE, "Aland")
                  .aliases(List.of("AL", "Al."))
                  .demonyms(List.of("Alander"))
                  .description(Optional.of("a \"country\""))
                  .types(List.of("Q6256"))
                  .country(Optional.of("Q10"))
                  .within(List.of("Q46"))
                  .coordinates(Optional.of(new WorldEntry.Coordinates(48.5, -2.25)))
                  .offices(
                      List.of(
                          new Office(
                              "Q30",
                              Optional.of("Q31"),
                              OptionalInt.of(2001),
                              OptionalInt.of(2007))))
                  .heads(List.of("Q12"))
                  .related(List.of("Q13"))
                  .capital(Optional.of("Q11"))
                  .image(Optional.of("Aland é.jpg"))
                  .population(OptionalLong.of(1000))
                  .sitelinks(2)
                  .item());
      assertThat(index.named("ALANDER", 5)).containsExactly(aland);
    }
  }

  @Test
  void deprecatedStatementsAndThoseWithoutAValueAreLeftOutAndThePreferredComeFirst() {
    String countries =
        "'P27':[{'mainsnak':{'snaktype':'somevalue'},'rank':'preferred'},"
            + "{'mainsnak':{'snaktype':'value','datavalue':{'value':{'id':'Q20'}}},'rank':'deprecated'},"
            + "{'mainsnak':{'snaktype':'value','datavalue':{'value':{'id':'Q21'}}},'rank':'normal'},"
            + "{'mainsnak':{'snaktype':'value','datavalue':{'value':{'id':'Q22'}}},'rank':'preferred'}],"
            + "'P102':[{'mainsnak':{'snaktype':'novalue'},'rank':'normal'}]";
    try (KbIndex index = built(item("Q1", "Jo Doe", 1, claims(HUMAN, countries)))) {
      KbItem person = Dump.only(index, "Jo Doe");
      assertThat(person.country()).contains("Q22");
      assertThat(person.parties()).isEmpty();
      assertThat(person.kind()).isEqualTo(Kind.PERSON);
    }
  }

  @Test
  void aNameForAllLanguagesOrOneOfAnEnglishCountryStandsInForAnEnglishOne() {
    String none =
        "{'type':'item','id':'Q%d','labels':{%s},'descriptions':[],'aliases':[],'claims':[],'sitelinks':{'xwiki':{}}}";
    try (KbIndex index =
        built(
            none.formatted(1, "'mul':{'value':'Ann Roe'},'en-gb':{'value':'Anne Roe'}")
                .replace('\'', '"'),
            none.formatted(2, "'en-gb':{'value':'Harbour'}").replace('\'', '"'),
            none.formatted(3, "'ru':{'value':'Гавань'}").replace('\'', '"'))) {
      assertThat(Dump.only(index, "Ann Roe").aliases()).containsExactly("Anne Roe");
      assertThat(Dump.only(index, "Harbour").id()).isEqualTo("Q2");
      assertThat(index.withId("Q3")).isEmpty();
    }
  }

  @Test
  void theKindIsFoundByTheClassesOfClassesWhereverTheyStandInTheDump() {
    try (KbIndex index =
        built(
            item("Q900", "Riverton", 1, claims(statements("P31", "Q901"))),
            item("Q903", "Rivers Accord", 1),
            item("Q901", "river port", 0, claims(statements("P279", "Q902"))),
            item("Q902", "port of some sort", 0, claims(statements("P279", "Q901", "Q486972"))))) {
      assertThat(Dump.only(index, "Riverton").kind()).isEqualTo(Kind.PLACE);
      assertThat(Dump.only(index, "Rivers Accord").kind()).isEqualTo(Kind.OTHER);
    }
  }

  @Test
  void whatNewsDoesNotNameIsLeftOutUnlessItIsAskedFor() {
    String text =
        Dump.text(
            item("Q1", "Category:Ports", 9, claims(statements("P31", "Q4167836"))),
            item("Q2", "Obscura minor", 9, claims(statements("P31", "Q16521"))),
            item("Q3", "Obscura major", 90, claims(statements("P31", "Q16521"))),
            item("Q4", "Little Known", 1),
            item("Q5000", "Unknown", 0));
    Path dump = Dump.file(folder, "dump.json", text);
    assertThat(Dump.build(dump, kb()).report().items()).isEqualTo(2);
    BuildSettings taxa = new BuildSettings(2, Set.of("Q16521"), 1);
    assertThat(Dump.build(dump, kb(), taxa).report().items()).isEqualTo(2);
    try (KbIndex index = KbIndex.open(kb())) {
      assertThat(index.withId("Q2")).isPresent();
      assertThat(index.withId("Q1")).isEmpty();
      assertThat(index.withId("Q4")).isEmpty();
    }
  }

  @Test
  void theIdOfAMergedItemLeadsToTheOneItWasMergedInto() {
    try (KbIndex index =
        built(
            "{\"entity\":\"Q7\",\"redirect\":\"Q8\"}",
            "{\"type\":\"item\",\"id\":\"Q8\",\"redirect\":\"Q9\"}",
            item("Q9", "Aland", 1))) {
      assertThat(index.withId("Q7").map(KbItem::id)).contains("Q9");
      assertThat(index.withId("Q8").map(KbItem::id)).contains("Q9");
      assertThat(index.contents().get(0).merged()).isEqualTo(2);
    }
  }

  @Test
  void anItemThatStandsThereTwiceCountsOnce() {
    Path dump =
        Dump.file(folder, "dump.json", Dump.text(item("Q1", "First", 1), item("Q1", "Second", 1)));
    Dump.Built built = Dump.build(dump, kb());
    assertThat(built.report().items()).isEqualTo(1);
    assertThat(built.notices()).anyMatch(n -> n.contains("more than once"));
    assertThat(Dump.first(kb(), "First")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"item\",\"id\":\"Q3\",\"labels\":{",
        "{\"type\":\"item\",\"id\":\"Q3\"]",
        "{\"type\":\"item\",\"id\":\"Q3\"}{\"id\":\"Q4\"}",
        "{\"type\":\"item\",\"labels\":{}}",
        "{\"type\":\"item\",\"id\":\"Q3\",\"labels\":{\"en\":{\"value\":\"a\\qb\"}}}",
        "{\"type\":\"item\",\"id\":\"Q3x\"}",
        "{\"type\" \"item\"}",
        "garbage"
      })
  void aLineThatIsNoEntityIsNamedAndSkipped(String line) {
    Path dump =
        Dump.file(
            folder, "dump.json", Dump.text(item("Q1", "Aland", 1), line, item("Q2", "Beland", 1)));
    Dump.Built built = Dump.build(dump, kb());
    assertThat(built.notices())
        .hasSize(1)
        .allMatch(n -> n.startsWith("line 3 ") && n.endsWith("it is skipped"));
    assertThat(built.report().skippedLines()).isEqualTo(1);
    assertThat(built.report().items()).isEqualTo(2);
  }

  @Test
  void aLineThatIsNotUtf8IsNamedAndSkipped() throws IOException {
    String text =
        Dump.text(item("Q1", "Aland", 3), item("Q2", "Be#land", 2), item("Q3", "Çeville", 1));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '#' ? (byte) 0xe9 : bytes[i];
    }
    Dump.Built built = Dump.build(Files.write(folder.resolve("dump.json"), bytes), kb());
    assertThat(built.notices()).containsExactly("line 3 is not UTF-8; it is skipped");
    assertThat(built.report().items()).isEqualTo(2);
    try (KbIndex index = KbIndex.open(kb())) {
      assertThat(Dump.only(index, "Çeville").id()).isEqualTo("Q3");
    }
  }

  @Test
  void aBuildThatKeepsNothingIsRefusedAndTheIndexThatIsThereStays() {
    built(item("Q1", "Aland", 3)).close();
    Path dump = Dump.file(folder, "other.json", Dump.text(item("Q2", "Beland", 2)));
    assertThatThrownBy(() -> Dump.build(dump, kb(), new BuildSettings(1000, Set.of(), 1)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("1000 sitelinks or more");
    assertThat(Dump.first(kb(), "Aland")).isPresent();
    assertThat(Dump.build(dump, kb()).report().items()).isEqualTo(1);
  }

  @Test
  void anIndexIsOpenedWhileOthersTakeItsPlace() throws Exception {
    Path dump = Dump.file(folder, "dump.json", Dump.text(item("Q1", "Aland", 3)));
    Dump.build(dump, kb());
    AtomicBoolean done = new AtomicBoolean();
    Thread builder =
        new Thread(
            () -> {
              for (int i = 0; i < 30; i++) {
                Dump.build(dump, kb());
              }
              done.set(true);
            });
    builder.start();
    int opened = 0;
    while (!done.get()) {
      assertThat(Dump.first(kb(), "Aland")).isPresent();
      opened++;
    }
    builder.join();
    assertThat(opened).isPositive();
  }

  @Test
  void aLineThatIsLongerThanAnyItemIsSkippedWithoutBeingHeld() throws IOException {
    Path dump = folder.resolve("dump.json");
    byte[] filler = new byte[1 << 20];
    Arrays.fill(filler, (byte) 'x');
    try (var out = Files.newOutputStream(dump)) {
      out.write(
          ("[\n" + item("Q1", "Aland", 1) + ",\n{\"id\":\"").getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 40; i++) {
        out.write(filler);
      }
      out.write(("\"},\n" + item("Q2", "Beland", 1) + "\n]\n").getBytes(StandardCharsets.UTF_8));
    }
    Dump.Built built = Dump.build(dump, kb());
    assertThat(built.notices()).containsExactly("line 3 is longer than 32 MB; it is skipped");
    assertThat(built.report().items()).isEqualTo(2);
  }

  @Test
  void aNameOfTenThousandCharactersIsCutAndNamed() {
    String name = "Aland ".repeat(1700).strip();
    Path dump = Dump.file(folder, "dump.json", Dump.text(item("Q1", name, 1)));
    Dump.Built built = Dump.build(dump, kb());
    assertThat(built.notices())
        .containsExactly("line 2 Q1 has a label of 10199 characters; it is cut to 250");
    assertThat(built.report().skippedLines()).isZero();
    assertThat(Dump.first(kb(), name.substring(0, 250)).map(i -> i.label().length())).contains(250);
  }

  @Test
  void aDemonymThatIsTooLongToBeANameIsLeftOut() {
    String demonym =
        "'P1549':[{'mainsnak':{'snaktype':'value','property':'P1549','datavalue':{'value':{'text':'"
            + "Aland".repeat(10_000)
            + "','language':'en'},'type':'monolingualtext'}},'type':'statement','rank':'normal'}]";
    try (KbIndex index = built(item("Q1", "Aland", 1, claims(demonym)))) {
      assertThat(Dump.only(index, "Aland").demonyms()).isEmpty();
    }
  }

  @Test
  void namesFromRightToLeftAndWithCombiningCharactersAreFound() {
    try (KbIndex index =
        built(item("Q1", "حيفا", 1), item("Q2", "Se\u0301gou", 1), item("Q3", "\uD83C\uDF0D", 1))) {
      assertThat(Dump.only(index, "حيفا").id()).isEqualTo("Q1");
      assertThat(Dump.only(index, "Ségou").id()).isEqualTo("Q2");
      assertThat(Dump.only(index, "segou").id()).isEqualTo("Q2");
      assertThat(Dump.only(index, "\uD83C\uDF0D").id()).isEqualTo("Q3");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dump.json", "dump.json.gz", "dump.json.bz2"})
  void aDumpThatEndsInTheMiddleIsRefusedAndTheIndexThatIsThereStays(String name)
      throws IOException {
    Dump.build(Dump.file(folder, "before.json", Dump.text(item("Q1", "Before", 1))), kb());
    String[] lines =
        IntStream.range(10, 3000)
            .mapToObj(i -> item("Q" + i, "Town " + i, 1 + i % 7))
            .toArray(String[]::new);
    Path whole = Dump.file(folder, name, Dump.text(lines));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.createDirectories(folder.resolve("cut")).resolve(name);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length * 2 / 3));
    assertThatThrownBy(() -> Dump.build(cut, kb()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("ends in the middle")
        .hasMessageContaining("the same command");
    assertThat(Dump.first(kb(), "Before")).isPresent();
    Files.write(cut, bytes);
    assertThat(Dump.build(cut, kb()).report().items()).isEqualTo(2990);
    assertThat(Dump.first(kb(), "Before")).isEmpty();
  }

  @Test
  void aDamagedFileIsRefused() throws IOException {
    String[] lines =
        IntStream.range(10, 3000)
            .mapToObj(i -> item("Q" + i, "Town " + i, 1))
            .toArray(String[]::new);
    Path dump = Dump.file(folder, "dump.json.gz", Dump.text(lines));
    byte[] bytes = Files.readAllBytes(dump);
    bytes[bytes.length / 2] ^= 0x55;
    bytes[bytes.length / 2 + 1] ^= 0x55;
    Files.write(dump, bytes);
    assertThatThrownBy(() -> Dump.build(dump, kb()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("Fetch");
    assertThat(KbIndex.isAt(kb())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "(lisp)", "[]", "\u001f\u008b"})
  void whatIsNoDumpIsRefused(String text) {
    Path dump = Dump.file(folder, "dump.json", text);
    assertThatThrownBy(() -> Dump.build(dump, kb())).isInstanceOf(UserException.class);
    assertThatThrownBy(() -> Dump.build(folder.resolve("nowhere"), kb()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void anIndexOfAnotherVersionIsRefused() throws IOException {
    built(item("Q1", "Aland", 1)).close();
    Path other = folder.resolve("other");
    Files.createDirectories(other.resolve("dump-1"));
    Files.writeString(other.resolve("CURRENT"), "dump-1\n-\n");
    try (var directory = FSDirectory.open(other.resolve("dump-1"));
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("version", "0").entrySet());
      writer.commit();
    }
    assertThatThrownBy(() -> KbIndex.open(other))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("another version")
        .hasMessageContaining("kb build");
    Dump.build(Dump.file(folder, "dump.json", Dump.text(item("Q1", "Aland", 1))), other);
    assertThat(Dump.first(other, "Aland")).isPresent();
  }

  @Test
  void answersDoNotDependOnThreads() {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i < 4000; i++) {
      lines.add(item("Q" + i, "John Doe " + i % 10, i % 5, claims(HUMAN)));
    }
    Path dump = Dump.file(folder, "dump.json.gz", Dump.text(lines.toArray(String[]::new)));
    Dump.build(dump, folder.resolve("one"), new BuildSettings(1, Set.of(), 1));
    Dump.build(dump, folder.resolve("four"), new BuildSettings(1, Set.of(), 4));
    try (KbIndex one = KbIndex.open(folder.resolve("one"));
        KbIndex four = KbIndex.open(folder.resolve("four"))) {
      assertThat(four.checksum()).isEqualTo(one.checksum());
      assertThat(four.named("John Doe 3", 500))
          .isEqualTo(one.named("John Doe 3", 500))
          .hasSize(400);
      assertThat(four.withWord("doe", Kind.PERSON, 50))
          .isEqualTo(one.withWord("doe", Kind.PERSON, 50));
    }
  }
}
