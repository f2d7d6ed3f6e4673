package org.w3id.dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.table.Table.Row;

/** The tables that events are found by. */
class EventTablesTest {
  private static final Pattern CLASS = Pattern.compile("(?m)^:(\\w+) a owl:Class");
  private static final Pattern CONCEPT = Pattern.compile("(?m)^event:([\\w-]+) a skos:Concept");

  private static Set<String> named(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(Files.readString(Path.of("ontology", "events.ttl")));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Table triggers() {
    return Table.of(Triggers.class, "event-triggers.tsv", Triggers.COLUMNS);
  }

  @Test
  void everyClassOfEventIsOneOfTheOntology() throws IOException {
    assertThat(named(CLASS)).containsAll(new EventClasses().names());
  }

  @Test
  void everyModeIsOneThatPloverHasForTheRootOfItsRow() throws IOException {
    Set<String> concepts = named(CONCEPT);
    EventClasses classes = new EventClasses();
    for (Row row : triggers().rows()) {
      if (!row.cell("mode").isEmpty()) {
        assertThat(concepts)
            .as("event-triggers.tsv:" + row.line())
            .contains(classes.of(row).plover().orElse("") + "-" + row.cell("mode"));
      }
    }
  }

  @Test
  void allRowsCanBeRead() {
    EventClasses classes = new EventClasses();
    Triggers read = new Triggers(classes, new Frames(), new WordSets());

    assertThat(read.of("bombard", Triggers.Pos.V)).hasSize(1);
    assertThat(new LightVerbs()).isNotNull();
    assertThat(new FactualityTagger()).isNotNull();
  }

  @Test
  void everySetOfWordsThatARuleAsksForHasItsRow() {
    GrammarWords.load();
    RelationWords.load();
    ActWords.load();
    StatementWords.load();

    assertThat(GrammarWords.SUBJECT_CONTROL.has("promise")).isTrue();
    assertThat(StatementWords.IDIOM.has("rest_assure")).isTrue();
  }

  @Test
  void everySetOfWordsOfTriggersIsNamedByOne() {
    String rows = triggers().rows().toString();

    for (Row row : Table.of(WordSets.class, "event-words.tsv", "set", "words").rows()) {
      assertThat(rows).as("event-words.tsv:" + row.line()).contains("$" + row.cell("set"));
    }
  }

  @Test
  void aTraitThatThereIsNotIsBlamedOnItsRow() throws IOException {
    String[] columns = {"class", "plover", "stance", "harm", "trait"};
    String table = String.join("\t", columns) + "\nFlood\t\t\t\twet\n";
    Table read = Table.read(new StringReader(table), "mine.tsv", columns);

    assertThatThrownBy(() -> new EventClasses(read.rows()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("mine.tsv:2: no trait wet");
  }

  @Test
  void aConditionOnASlotThatThereIsNotIsBlamedOnItsRow() throws IOException {
    String table =
        String.join("\t", Triggers.COLUMNS) + "\nAttack\t\tharm\tv\tobject:house\tattack\n";
    Table read = Table.read(new StringReader(table), "mine.tsv", Triggers.COLUMNS);

    assertThatThrownBy(
            () -> new Triggers(read.rows(), new EventClasses(), new Frames(), new WordSets()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("mine.tsv:2")
        .hasMessageContaining("object");
  }
}
