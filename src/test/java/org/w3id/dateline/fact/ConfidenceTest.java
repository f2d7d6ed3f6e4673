package org.w3id.dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.entity.Mention;
import org.w3id.dateline.entity.MentionKind;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.table.Table;

class ConfidenceTest {
  private static final String[] COLUMNS = {"kind", "feature", "weight", "right", "seen"};

  private static Confidence confidence(String... rows) {
    return confidence(List.of("relation\t0.4"), rows);
  }

  private static Confidence confidence(List<String> leasts, String... rows) {
    String table = String.join("\t", COLUMNS) + "\n" + String.join("\n", rows) + "\n";
    String least = "fact\tleast\n" + String.join("\n", leasts) + "\n";
    try {
      return new Confidence(
          Table.read(new StringReader(table), "confidence.tsv", COLUMNS),
          Table.read(new StringReader(least), "confidence-least.tsv", "fact", "least"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entity entity(String id, MentionKind kind) {
    return new Entity(
        id,
        EntityType.PERSON,
        List.of(),
        id,
        List.of(new Mention(new Span(0, 1), 0, 0, kind)),
        Optional.empty(),
        Optional.empty());
  }

  private static Relation relation(String type) {
    return new Relation(
        type,
        "e1",
        Optional.of("e2"),
        Optional.empty(),
        Optional.empty(),
        new Span(0, 9),
        0,
        Optional.empty(),
        new Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Tense.PRESENT),
        List.of(),
        "relations:head/n",
        0.6);
  }

  private static double measured(Confidence confidence, String type, MentionKind subject) {
    return confidence.of(
        relation(type), entity("e1", subject), List.of(entity("e2", MentionKind.NAMED)));
  }

  @Test
  void whatIsKnownOfARelationAddsUp() {
    Confidence confidence =
        confidence(
            "relation\tbias\t0\t1\t2",
            "relation\ttype:headOf\t1.0\t3\t4",
            "relation\tsubject:named\t1.0\t3\t4");

    assertThat(measured(confidence, "headOf", MentionKind.NAMED)).isEqualTo(0.88);
    assertThat(measured(confidence, "headOf", MentionKind.NOMINAL)).isEqualTo(0.73);
  }

  @Test
  void theRuleIsBelievedWhereNothingWasMeasured() {
    Confidence confidence = confidence("relation\ttype:headOf\t1.0\t3\t4");

    assertThat(measured(confidence, "spouse", MentionKind.NAMED)).isEqualTo(0.6);
  }

  @Test
  void nothingIsCertainNorImpossible() {
    Confidence confidence =
        confidence("relation\ttype:headOf\t50\t3\t4", "relation\ttype:spouse\t-50\t3\t4");

    assertThat(measured(confidence, "headOf", MentionKind.NAMED)).isEqualTo(0.95);
    assertThat(measured(confidence, "spouse", MentionKind.NAMED)).isEqualTo(0.05);
  }

  @Test
  void aRowOfNoKindIsBlamed() {
    assertThatThrownBy(() -> confidence("rumour\tbias\t0\t1\t2"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no kind rumour");
  }

  @Test
  void whatIsMoreLikelyWrongThanRightIsNotTold() {
    Confidence confidence = confidence("relation\ttype:headOf\t1.0\t3\t4");

    assertThat(confidence.suffices(relation("spouse").withConfidence(0.4))).isTrue();
    assertThat(confidence.suffices(relation("spouse").withConfidence(0.39))).isFalse();
  }

  @Test
  void aLeastOfNoKindOrNoNumberIsBlamed() {
    assertThatThrownBy(() -> confidence(List.of("rumour\t0.4"), "relation\tbias\t0\t1\t2"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no kind rumour");
    assertThatThrownBy(() -> confidence(List.of("relation\thigh"), "relation\tbias\t0\t1\t2"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no number: high");
  }

  @Test
  void theBuiltInTableCanBeRead() {
    assertThat(measured(new Confidence(), "spouse", MentionKind.NAMED)).isBetween(0.05, 0.95);
  }
}
