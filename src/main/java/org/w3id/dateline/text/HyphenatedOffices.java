package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.dateline.table.Table;

/**
 * Gives offices with an adjective behind a hyphen, "director-general", one make, whatever the
 * parser made of them: all hangs on their last word, which is a noun.
 */
final class HyphenatedOffices {
  private final Set<String> nouns;
  private final Set<String> adjectives;

  HyphenatedOffices() {
    Table table = Table.of(TextAnalyzer.class, "hyphenated-offices.tsv", "part", "words");
    nouns = words(table, "noun");
    adjectives = words(table, "adjective");
  }

  private static Set<String> words(Table table, String part) {
    return table.rows().stream()
        .filter(row -> row.cell("part").equals(part))
        .flatMap(row -> row.words("words").stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the tokens of a sentence with its offices made so. */
  List<Token> mended(List<Token> tokens) {
    List<Token> mended = tokens;
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (nouns.contains(tokens.get(i).lowerForm())
          && tokens.get(i + 1).form().equals("-")
          && adjectives.contains(tokens.get(i + 2).lowerForm())) {
        mended = headedByLast(mended, i, i + 2);
      }
    }
    return mended;
  }

  private static List<Token> headedByLast(List<Token> tokens, int first, int last) {
    Token noun = tokens.get(first);
    Token office = tokens.get(last);
    // which of both hangs on something outside
    Token outer = isAbove(tokens, first, office.head()) ? noun : office;
    if (outer.head() == first || outer.head() == last || isAbove(tokens, last, outer.head())) {
      return tokens;
    }
    List<Token> mended = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      if (token.index() == last) {
        String tag = noun.tag().startsWith("NN") ? noun.tag() : "NN";
        mended.add(with(token, tag, outer.head(), outer.relation()));
      } else if (token.index() == first) {
        mended.add(with(token, token.tag(), last, "compound"));
      } else if (token.head() == first || token.index() == first + 1) {
        mended.add(with(token, token.tag(), last, token.relation()));
      } else {
        mended.add(token);
      }
    }
    return mended;
  }

  private static boolean isAbove(List<Token> tokens, int ancestor, int token) {
    int at = token;
    for (int i = 0; i < tokens.size() && at != Token.ROOT; i++) {
      if (at == ancestor) {
        return true;
      }
      at = tokens.get(at).head();
    }
    return false;
  }

  private static Token with(Token token, String tag, int head, String relation) {
    return new Token(token.index(), token.span(), token.form(), token.lemma(), tag, head, relation);
  }
}
