package org.w3id.dateline.fact;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.table.Table.Row;
import org.w3id.dateline.text.Token;

/** Verbs that leave it to a noun to say what happens, {@code light-verbs.tsv}. */
final class LightVerbs {
  private final Set<String> rows = new HashSet<>();

  LightVerbs() {
    for (Row row : Table.of(LightVerbs.class, "light-verbs.tsv", "verb", "as").rows()) {
      rows.add(row.cell("verb") + "/" + row.cell("as"));
    }
  }

  /** Returns the verb of doing whose act a noun names. */
  Optional<Token> of(Token noun, Grammar grammar) {
    Token first = firstConjunct(noun, grammar);
    for (Token child : grammar.sentence().children(noun)) {
      // "a rally held in", "attacks, which were carried out by"
      if ((child.is("acl") || child.is("relcl"))
          && child.isVerb()
          && isLight(child, "obj", grammar)) {
        if (grammar.objects(child).contains(noun)) {
          return Optional.of(child);
        }
      }
    }
    Optional<Token> above = grammar.sentence().head(first);
    if (above.isEmpty()) {
      return Optional.empty();
    }
    Token head = above.get();
    if (first.is("dobj") || first.is("nsubjpass")) {
      return Optional.of(head).filter(v -> isLight(v, "obj", grammar));
    }
    if (first.is("nsubj")) {
      return Optional.of(head).filter(v -> isLight(v, "subj", grammar));
    }
    if (first.is("pobj")) {
      return grammar.sentence().head(head).filter(v -> isLight(v, "p." + head.lemma(), grammar));
    }
    return Optional.empty();
  }

  private static Token firstConjunct(Token noun, Grammar grammar) {
    Token at = noun;
    for (int i = 0; i < 12 && at.is("conj"); i++) {
      Optional<Token> head = grammar.sentence().head(at);
      if (head.isEmpty() || !head.get().isNoun()) {
        return at;
      }
      at = head.get();
    }
    return at;
  }

  private boolean isLight(Token verb, String as, Grammar grammar) {
    if (!verb.isVerb()) {
      return false;
    }
    if (rows.contains(verb.lemma() + "/" + as)) {
      return true;
    }
    for (Token child : grammar.sentence().children(verb)) {
      if (child.is("prt") || child.is("dobj")) {
        if (rows.contains(verb.lemma() + "_" + child.lemma() + "/" + as)) {
          return true;
        }
      }
    }
    return false;
  }
}
