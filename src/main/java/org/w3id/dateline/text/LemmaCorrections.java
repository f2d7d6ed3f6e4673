package org.w3id.dateline.text;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.dateline.table.Table;

/** Mends the lemmas of verbs that a lemmatizer leaves as they are. */
final class LemmaCorrections {
  private final Map<String, String> lemmas =
      Table.of(LemmaCorrections.class, "lemma-corrections.tsv", "form", "lemma").rows().stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.cell("form"), row -> row.cell("lemma")));

  /** Returns the lemma of a word. */
  String lemma(String form, DependencyParser.Word word) {
    return word.tag().startsWith("VB")
        ? lemmas.getOrDefault(form.toLowerCase(Locale.ROOT), word.lemma())
        : word.lemma();
  }
}
