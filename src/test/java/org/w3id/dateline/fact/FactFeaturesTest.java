package org.w3id.dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.EntityFinder;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.TextAnalyzer;
import org.w3id.dateline.time.TimeExpression;
import org.w3id.dateline.time.TimeFinder;
import org.w3id.dateline.world.World;

/** What is known of a fact by where and how the words tell it. */
class FactFeaturesTest {
  private static final class Loaded {
    static final TextAnalyzer ANALYZER = new TextAnalyzer();
    static final TimeFinder TIMES = new TimeFinder();
    static final EntityFinder ENTITIES = new EntityFinder(World.shipped());
  }

  /** Returns the features of the first fact of a kind. */
  private static List<String> features(String kind, String text) {
    List<List<String>> found = new ArrayList<>();
    FactFinder finder =
        FactFinder.ofAll(
            (what, type, place, features) -> {
              if (what.equals(kind)) {
                found.add(features);
              }
            });
    ParsedText parsed = Loaded.ANALYZER.analyze(new Document("test", text, Metadata.NONE));
    List<TimeExpression> times = Loaded.TIMES.find(parsed);
    Entities entities = Loaded.ENTITIES.find(parsed, times);
    finder.find(parsed, times, entities);
    assertThat(found).as(kind + "s in " + text).isNotEmpty();
    return found.get(0);
  }

  @Test
  void anEventIsKnownByItsSidesTheirWordsAndItsPlaceInTheTree() {
    assertThat(features("event", "France bombed Libya."))
        .contains(
            "class:Bombing",
            "agent-as:named",
            "agent-type:Place",
            "patient-as:named",
            "agent-at:before-2",
            "dep:root",
            "depth:0",
            "passive:no",
            "size:10",
            "names-left:0",
            "times-left:0");
    assertThat(
            features("event", "Libya says that it was bombed by France, not Italy, in May 2011."))
        .contains("patient-as:pronoun", "passive:yes", "claimed:yes", "names-left:1")
        .doesNotContain("dep:root", "depth:0");
  }

  @Test
  void aTimeThatTheSentenceHasBesidesTheEventsOwnIsCounted() {
    assertThat(features("event", "France bombed Libya on 3 May 2011."))
        .contains("time:here", "times-left:0");
    assertThat(features("event", "France, which met Italy on 1 June 2012, bombed Libya."))
        .anyMatch(f -> f.startsWith("times-left:"));
  }

  @Test
  void aRelationIsKnownByItsSidesAndTheWidthOfItsWords() {
    assertThat(features("relation", "Marie Curie was born in Warsaw."))
        .contains(
            "type:bornIn",
            "word:bear",
            "subject-as:named",
            "object-type:Place",
            "names-between:0",
            "polarity:positive");
  }

  @Test
  void aStatementIsKnownByItsCueItsSourceAndTheSizeOfWhatIsSaid() {
    assertThat(features("statement", "Norway said that the talks had failed."))
        .contains(
            "word:say",
            "speaker:named",
            "source:here",
            "source-size:1",
            "order:cue-content",
            "children:ccomp",
            "direct:no",
            "contents:1");
    assertThat(features("statement", "\"We have failed,\" said Norway."))
        .contains("direct:yes", "order:content-cue");
  }

  @Test
  void aSentenceOfThousandsOfWordsIsWeighedInTime() {
    String text = "France bombed Libya" + " and Italy attacked Malta".repeat(800) + ".";

    assertThat(features("event", text)).contains("size:more");
  }
}
