package org.w3id.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.dateline.store.Stories.ask;
import static org.w3id.dateline.store.Stories.content;
import static org.w3id.dateline.store.Stories.difference;
import static org.w3id.dateline.store.Stories.isSound;
import static org.w3id.dateline.store.Stories.update;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Last names that an article gives alone, so that nothing but other articles tells whose. */
class SurnamesTest {
  private static final String ENTITY = "https://w3id.org/dateline/entity/";
  private static final String ARTICLE = "https://w3id.org/dateline/article/";
  private static final String GENERAL = ENTITY + "omid-tavakol-3935b3db80";

  private static final class Read {
    static final Stories STORIES =
        new Stories(
            new TreeMap<>(
                Map.of(
                    "general",
                    "2023-11-18 Gen. Omid Tavakol, the commander-in-chief of the Revolutionary Guards,"
                        + " warned Israel on Saturday. Tavakol met officers in Tehran.",
                    "alone",
                    "2023-11-22 TEHRAN - Iran will answer any Israeli attack, Tavakol said on Wednesday."
                        + " The Revolutionary Guards held an exercise in the Gulf.",
                    "shoes",
                    "2023-11-22 LONDON - Tavakol sold its shops in Leeds on Wednesday. Tavakol makes"
                        + " shoes. Tavakol said the shops had lost money.",
                    "nobody",
                    "2023-11-24 TEHRAN - Iran will answer any attack, Bahmani said on Wednesday. The"
                        + " Revolutionary Guards held an exercise in the Gulf.",
                    "deputy",
                    "2023-11-23 Gen. Ali Bahmani, a spokesman for the Revolutionary Guards, visited"
                        + " Isfahan on Thursday.")));
  }

  @TempDir Path folder;

  private static String replaced(String words, String article) {
    return "GRAPH <"
        + ARTICLE
        + article
        + "> { ?minted dcterms:isReplacedBy ?x } FILTER(CONTAINS(STR(?minted), '"
        + words
        + "'))";
  }

  private static String types(String iri, String article) {
    return "GRAPH <" + ARTICLE + article + "> { " + iri + " a ?x }";
  }

  @Test
  void aWordThatWasTakenForAnOrganizationIsThePersonWhosePostTheArticleNames() {
    try (Store store = Store.open(folder)) {
      Read.STORIES.write(store, "alone");
      update(store);
      assertThat(ask(store, replaced("tavakol", "alone"))).isEmpty();

      Read.STORIES.write(store, "general");
      update(store);

      assertThat(ask(store, replaced("tavakol", "alone"))).containsExactly(GENERAL);
      assertThat(ask(store, types("<" + GENERAL + ">", "alone")))
          .allMatch(type -> type.matches(".*#(Entity|Actor|Person)"))
          .hasSize(3);
      isSound(store);
    }
  }

  @Test
  void aFirmOfThatNameStaysOne() {
    try (Store store = Store.open(folder)) {
      Read.STORIES.write(store, "alone", "general", "shoes");

      update(store);

      assertThat(ask(store, replaced("tavakol", "alone"))).containsExactly(GENERAL);
      assertThat(ask(store, replaced("tavakol", "shoes"))).isEmpty();
      assertThat(ask(store, "GRAPH <" + ARTICLE + "shoes> { ?x a :Organization }"))
          .anyMatch(iri -> iri.startsWith(ENTITY + "tavakol-"));
    }
  }

  @Test
  void withoutThePersonsArticleTheWordIsWhatItWasAgain() {
    try (Store store = Store.open(folder)) {
      Read.STORIES.write(store, "alone", "shoes");
      update(store);
      Set<String> without = content(store);
      Read.STORIES.write(store, "general");
      update(store);
      store.forget(ARTICLE + "general");

      update(store);

      assertThat(difference(content(store), without)).isEmpty();
    }
  }

  @Test
  void whoHasAPostThatManyHaveIsProposed() {
    try (Store store = Store.open(folder)) {
      Read.STORIES.write(store, "nobody", "deputy");

      update(store);

      assertThat(ask(store, replaced("bahmani", "nobody"))).isEmpty();
      assertThat(ask(store, "?i :standing :Proposed ; :identifies ?x"))
          .anyMatch(iri -> iri.startsWith(ENTITY + "bahmani-"));
    }
  }
}
