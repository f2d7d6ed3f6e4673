package org.w3id.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.w3id.dateline.identity.Bearer;
import org.w3id.dateline.identity.Office;

/** Whom an article's graph speaks of, in whatever order its triples come. */
class BearersTest {
  private static final int ORDERS = 40;
  private static final String ENTITY = "https://w3id.org/dateline/entity/";
  private static final Node ARTICLE =
      NodeFactory.createURI("https://w3id.org/dateline/article/news");

  private static final String PREFIXES =
      """
      PREFIX : <https://w3id.org/dateline/ontology#>
      PREFIX article: <https://w3id.org/dateline/article/>
      PREFIX entity: <https://w3id.org/dateline/entity/>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      """;

  /** Springfield Mayor Ann Example met fans of Springfield. */
  private static final String TOWN_AND_CLUB =
      """
      article:news schema:mentions entity:ann-example-0123456789 , entity:springfield ,
          entity:a-springfield-0123456789 .
      entity:ann-example-0123456789 a :Person ; rdfs:label "Ann Example" .
      entity:springfield a :Place ; rdfs:label "Springfield" .
      entity:a-springfield-0123456789 a :Organization ; rdfs:label "Springfield" .
      <https://w3id.org/dateline/article/news#char=0,55>
          oa:exact "Springfield Mayor Ann Example met fans of Springfield." .
      <https://w3id.org/dateline/article/news#char=0,11> :mentionOf entity:springfield ;
          oa:exact "Springfield" .
      <https://w3id.org/dateline/article/news#char=18,29>
          :mentionOf entity:ann-example-0123456789 ; oa:exact "Ann Example" ;
          :inSentence <https://w3id.org/dateline/article/news#char=0,55> .
      <https://w3id.org/dateline/article/news#char=42,53>
          :mentionOf entity:a-springfield-0123456789 ; oa:exact "Springfield" .
      """;

  /** A bomb exploded in Kirkwold, Georgia, on Sunday. */
  private static final String STATE_AND_COUNTRY =
      """
      article:news schema:mentions entity:kirkwold-0123456789 , entity:georgia ,
          entity:georgia-country .
      entity:kirkwold-0123456789 a :Place ; rdfs:label "Kirkwold" .
      entity:georgia a :Place , :Region ; rdfs:label "Georgia" ; :country entity:united-states .
      entity:georgia-country a :Place , :Country ; rdfs:label "Georgia" .
      <https://w3id.org/dateline/article/news#char=0,50>
          oa:exact "A bomb exploded in Kirkwold, Georgia, on Sunday." .
      <https://w3id.org/dateline/article/news#char=19,27>
          :mentionOf entity:kirkwold-0123456789 ; oa:exact "Kirkwold" ;
          :inSentence <https://w3id.org/dateline/article/news#char=0,50> .
      <https://w3id.org/dateline/article/news#char=29,36> :mentionOf entity:georgia ;
          oa:exact "Georgia" .
      <https://w3id.org/dateline/article/news#char=80,87> :mentionOf entity:georgia-country ;
          oa:exact "Georgia" .
      """;

  /** What is found in many orders, which is one thing. */
  private static List<Bearer> inAnyOrder(String graph) {
    List<Triple> triples =
        new ArrayList<>(
            RDFParser.fromString(PREFIXES + graph, Lang.TURTLE).toGraph().find().toList());
    Set<List<Bearer>> found = new LinkedHashSet<>();
    Random random = new Random(1118);
    for (int order = 0; order < ORDERS; order++) {
      Collections.shuffle(triples, random);
      int half = triples.size() / 2;
      found.add(
          Bearers.of(ARTICLE, triples.subList(0, half), triples.subList(half, triples.size())));
    }
    assertThat(found).hasSize(1);
    return found.iterator().next();
  }

  @Test
  void aMayorIsOfTheTownAndNotOfTheClubOfThatName() {
    assertThat(inAnyOrder(TOWN_AND_CLUB))
        .filteredOn(bearer -> bearer.label().equals("Ann Example"))
        .flatExtracting(Bearer::offices)
        .extracting(Office::of)
        .containsExactly(ENTITY + "springfield");
  }

  @Test
  void ofAStateAndACountryOfOneNameNeitherIsHeldToBeMeant() {
    assertThat(inAnyOrder(STATE_AND_COUNTRY))
        .filteredOn(bearer -> bearer.label().equals("Kirkwold"))
        .singleElement()
        .satisfies(bearer -> assertThat(bearer.countries()).isEmpty());
    String state = STATE_AND_COUNTRY.replace(":mentionOf entity:georgia-country", ":mentionOf []");
    assertThat(inAnyOrder(state))
        .filteredOn(bearer -> bearer.label().equals("Kirkwold"))
        .singleElement()
        .satisfies(
            bearer -> assertThat(bearer.countries()).containsExactly(ENTITY + "united-states"));
  }
}
