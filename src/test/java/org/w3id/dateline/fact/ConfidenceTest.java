package org.w3id.dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.fact.Confidence.Fact;
import org.w3id.dateline.fact.Confidence.Told;
import org.w3id.dateline.table.Table;

class ConfidenceTest {
  private static final String[] COLUMNS = {"kind", "measure", "feature", "weight", "right", "seen"};
  private static final String BAR = "relation\t0.4\t0.3";

  private final List<String> observed = new ArrayList<>();

  private Confidence confidence(String bar, String... rows) {
    String table = String.join("\t", COLUMNS) + "\n" + String.join("\n", rows) + "\n";
    String least = "fact\tmarked\tsound\n" + bar + "\n";
    try {
      return new Confidence(
          Table.read(new StringReader(table), "confidence.tsv", COLUMNS),
          Table.read(new StringReader(least), "confidence-least.tsv", "fact", "marked", "sound"),
          (kind, type, place, features) -> observed.add(kind + " " + type + " " + features));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Likelihood relation(Confidence confidence, String... features) {
    return confidence.of(
        Fact.RELATION, "headOf", new Span(0, 9), List.of(features), OptionalDouble.of(0.6));
  }

  @Test
  void whatIsKnownAddsUpAndTheLowerMeasureCounts() {
    Confidence confidence =
        confidence(
            BAR,
            "relation\tmarked\tbias\t0\t1\t2",
            "relation\tmarked\ttype:headOf\t1.0\t3\t4",
            "relation\tmarked\tsubject:named\t1.0\t3\t4",
            "relation\tsound\tbias\t1.0\t3\t4",
            "relation\tsound\tsize:10\t3.0\t3\t4");

    Likelihood inLongSentence = relation(confidence, "bias", "type:headOf", "subject:named");
    Likelihood inShortSentence =
        relation(confidence, "bias", "type:headOf", "subject:named", "size:10");

    assertThat(inLongSentence).isEqualTo(new Likelihood(0.88, true, 0.73));
    assertThat(inLongSentence.confidence()).isEqualTo(0.73);
    assertThat(inShortSentence.confidence()).isEqualTo(0.88);
  }

  @Test
  void theRuleIsBelievedWhereTheGoldDoesNotKnowTheType() {
    Confidence confidence = confidence(BAR, "relation\tmarked\ttype:headOf\t1.0\t3\t4");

    assertThat(relation(confidence, "bias", "type:spouse").marked()).isEqualTo(0.6);
    assertThat(relation(confidence, "bias", "type:headOf").marked()).isEqualTo(0.73);
  }

  @Test
  void nothingIsCertainNorImpossible() {
    Confidence confidence =
        confidence(
            BAR,
            "relation\tmarked\ttype:headOf\t50\t3\t4",
            "relation\tmarked\ttype:spouse\t-50\t3\t4");

    assertThat(relation(confidence, "type:headOf").confidence()).isEqualTo(0.95);
    assertThat(relation(confidence, "type:spouse").confidence()).isEqualTo(0.05);
  }

  @Test
  void whatIsTooUnlikelyByOneOfTheMeasuresIsNotTold() {
    Confidence confidence = confidence(BAR, "relation\tmarked\ttype:headOf\t1.0\t3\t4");

    assertThat(confidence.suffices(Told.RELATION, new Likelihood(0.4, true, 0.3))).isTrue();
    assertThat(confidence.suffices(Told.RELATION, new Likelihood(0.39, true, 0.9))).isFalse();
    assertThat(confidence.suffices(Told.RELATION, new Likelihood(0.9, true, 0.29))).isFalse();
    assertThat(confidence.suffices(Told.RELATION, new Likelihood(0.39, false, 0.3))).isTrue();
    assertThat(confidence.suffices(Told.STATEMENT, new Likelihood(0, true, 0))).isTrue();
  }

  @Test
  void anObserverSeesEveryFactThatIsWeighed() {
    Confidence confidence = confidence(BAR);

    relation(confidence, "bias", "size:10");

    assertThat(observed).containsExactly("relation headOf [bias, size:10]");
  }

  @Test
  void aRowOfNoKindNoMeasureOrNoNumberIsBlamed() {
    assertThatThrownBy(() -> confidence(BAR, "rumour\tmarked\tbias\t0\t1\t2"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no kind rumour")
        .hasMessageContaining("event, relation, statement");
    assertThatThrownBy(() -> confidence(BAR, "event\tguessed\tbias\t0\t1\t2"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no measure guessed");
    assertThatThrownBy(() -> confidence("rumour\t0.4\t0", "event\tsound\tbias\t0\t1\t2"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no fact rumour")
        .hasMessageContaining("event-between");
    assertThatThrownBy(() -> confidence("relation\thigh\t0", "event\tsound\tbias\t0\t1\t2"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no number: high");
    assertThatThrownBy(() -> confidence(BAR + "\n" + BAR, "event\tsound\tbias\t0\t1\t2"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("relation is there twice");
  }

  @Test
  void theBuiltInTablesCanBeRead() {
    Likelihood likelihood =
        relation(new Confidence(), "bias", "type:spouse", "size:10", "subject:named");

    assertThat(likelihood.confidence()).isBetween(0.05, 0.95);
    assertThat(likelihood.known()).isTrue();
  }
}
