package org.w3id.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.dateline.store.AnswerFormat;
import org.w3id.dateline.store.Answers;
import org.w3id.dateline.store.Question;
import org.w3id.dateline.store.ShippedQueries;
import org.w3id.dateline.store.Store;

/**
 * The questions of {@code queries/}, asked about the article of {@code seeds/}. Their answers stand
 * in {@code answers/}; {@code -Danswers.record=true} writes them anew, to be read before they are
 * kept.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedQueriesTest {
  private static final Path ANSWERS =
      Path.of("src", "test", "resources", "org", "w3id", "dateline", "cli", "answers");

  /** The article rightly holds nothing that answers these. */
  private static final Set<String> RIGHTLY_EMPTY =
      Set.of(
          // the article is read without an index of Wikidata
          "offline-countries-of-people",
          "offline-offices-on-the-day",
          "offline-party-of-speakers",
          "offline-pictures-and-articles",
          "offline-population-of-places-hit",
          "offline-regions-of-places",
          // no person of the article is in the world that ships
          "wikidata-party-of-speakers",
          "wikidata-offices-on-the-day",
          "wikidata-countries-of-people");

  /** The part of a query that another server answers, and the query that is sent before. */
  private static final class Federation extends ElementVisitorBase {
    private final List<Query> before = new ArrayList<>();
    private boolean asksOthers;

    static Federation of(Query query) {
      Federation found = new Federation();
      ElementWalker.walk(query.getQueryPattern(), found);
      return found;
    }

    @Override
    public void visit(ElementService element) {
      asksOthers = true;
    }

    @Override
    public void visit(ElementSubQuery element) {
      before.add(element.getQuery());
    }
  }

  private static Store store;

  @BeforeAll
  static void open() {
    store = Store.openExisting(Seed.store());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  static List<String> all() {
    return ShippedQueries.names();
  }

  static List<String> local() {
    return all().stream().filter(name -> !asksOthers(name)).toList();
  }

  static List<String> federated() {
    return all().stream().filter(ShippedQueriesTest::asksOthers).toList();
  }

  private static boolean asksOthers(String name) {
    return Federation.of(query(name)).asksOthers;
  }

  private static Question question(String name) {
    return ShippedQueries.question(name);
  }

  private static Query query(String name) {
    return question(name).with(Map.of());
  }

  private static String answer(Query query) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean rows = query.isSelectType() || query.isAskType();
    Answers.of(store, query, rows ? AnswerFormat.CSV : AnswerFormat.NT, out, table -> {});
    String text = out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    return rows ? text : String.join("\n", text.lines().sorted().toList()) + "\n";
  }

  private static int rows(Query query) {
    return store.read(
        () -> {
          try (QueryExecution execution =
              QueryExecution.dataset(DatasetFactory.wrap(store.dataset())).query(query).build()) {
            ResultSet rows = execution.execSelect();
            int count = 0;
            for (; rows.hasNext(); rows.next()) {
              count++;
            }
            return count;
          }
        });
  }

  @Test
  void thereAreAtLeastTwentyFourQuestionsAndSomeAskWikidata() {
    assertThat(all()).hasSizeGreaterThanOrEqualTo(24);
    assertThat(federated()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aQueryStartsWithItsQuestionAndUsesItsParameters(String name) {
    String text = ShippedQueries.text(name);
    assertThat(text).startsWith("# ");
    Question question = question(name);
    assertThat(question.title()).hasSizeGreaterThan(10);
    assertThat(text.lines().filter(line -> line.matches("#\\s*bind\\b.*")))
        .as("lines that declare a parameter are understood")
        .hasSameSizeAs(question.parameters());
    for (Question.Parameter parameter : question.parameters()) {
      assertThat(question.query().toString()).containsPattern("\\?" + parameter.name() + "\\b");
    }
  }

  @ParameterizedTest
  @MethodSource("local")
  void aQueryHasItsAnswerOnTheSeed(String name) throws IOException {
    Query query = query(name);
    String answer = answer(query);
    Path file = ANSWERS.resolve(name + (query.isConstructType() ? ".nt" : ".csv"));
    if (Boolean.getBoolean("answers.record")) {
      Files.createDirectories(ANSWERS);
      Files.writeString(file, answer);
    }
    assertThat(answer).isEqualTo(Files.readString(file));
    long lines = answer.lines().count() - (query.isConstructType() ? 0 : 1);
    assertThat(lines == 0).as("rightly empty").isEqualTo(RIGHTLY_EMPTY.contains(name));
  }

  @ParameterizedTest
  @MethodSource("local")
  void aParameterNarrowsTheAnswer(String name) {
    Question question = question(name);
    for (Question.Parameter parameter : question.parameters()) {
      if (!parameter.value().equals("*")) {
        continue;
      }
      Query open = question.with(Map.of());
      List<String> values = values(open, parameter.name());
      assertThat(values).as("values of " + parameter.name()).isNotEmpty();
      int all = rows(open);
      int some = rows(question.with(Map.of(parameter.name(), values.get(0))));
      assertThat(some).as(parameter.name() + "=" + values.get(0)).isBetween(1, all);
      assertThat(rows(question.with(Map.of(parameter.name(), "nobody and nowhere")))).isZero();
    }
  }

  /** The values that a variable takes anywhere in a query, as a user would write them. */
  private static List<String> values(Query query, String variable) {
    Query all = query.cloneQuery();
    all.setQuerySelectType();
    all.getProject().clear();
    all.getGroupBy().clear();
    all.getAggregators().clear();
    all.setDistinct(true);
    all.addResultVar(Var.alloc(variable));
    all.resetResultVars();
    return store.read(
        () -> {
          List<String> values = new ArrayList<>();
          try (QueryExecution execution =
              QueryExecution.dataset(DatasetFactory.wrap(store.dataset())).query(all).build()) {
            execution
                .execSelect()
                .forEachRemaining(
                    row -> {
                      if (row.contains(variable)) {
                        var node = row.get(variable).asNode();
                        values.add(node.isURI() ? node.getURI() : node.getLiteralLexicalForm());
                      }
                    });
          }
          values.sort(null);
          return values;
        });
  }

  @ParameterizedTest
  @MethodSource("federated")
  void aQueryThatAsksOthersHasSomethingToAskThem(String name) {
    List<Query> before = Federation.of(query(name)).before;
    assertThat(before).hasSize(1);
    assertThat(rows(before.get(0)) == 0)
        .as("rightly empty")
        .isEqualTo(RIGHTLY_EMPTY.contains(name));
  }
}
