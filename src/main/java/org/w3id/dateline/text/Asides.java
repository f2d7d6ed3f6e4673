package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3id.dateline.table.Table;

/**
 * Asides in round brackets, parsed apart from the sentence around them: "N (born 5 May 1950 in
 * Lyon) is a singer". A parser that meets them on its way takes their words for the sentence's own.
 *
 * <p>Only asides that tell of a life, an origin or another name are taken out (they begin with a
 * number, a date or a word such as "born"); "(IRGC)" or "(and its allies)" stay where they are.
 */
final class Asides {
  private static final int LONGEST = 40;
  private static final int FEWEST_OUTSIDE = 3;
  private final DependencyParser parser;
  private final Set<String> beginnings =
      Table.of(Asides.class, "aside-beginnings.tsv", "word").words("word");

  Asides(DependencyParser parser) {
    this.parser = parser;
  }

  private record Aside(int open, int close) {}

  /** Parses a sentence, its asides apart. */
  List<DependencyParser.Word> parse(List<String> forms) {
    List<Aside> asides = find(forms);
    if (asides.isEmpty()) {
      return parser.parse(forms);
    }
    boolean[] aside = new boolean[forms.size()];
    asides.forEach(a -> java.util.Arrays.fill(aside, a.open(), a.close() + 1, true));
    List<Integer> outside = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      if (!aside[i]) {
        outside.add(i);
      }
    }
    if (outside.size() < FEWEST_OUTSIDE) {
      return parser.parse(forms);
    }
    DependencyParser.Word[] words = new DependencyParser.Word[forms.size()];
    put(words, outside, parser.parse(outside.stream().map(forms::get).toList()), Token.ROOT, "");
    for (Aside a : asides) {
      List<Integer> inside = new ArrayList<>();
      for (int i = a.open() + 1; i < a.close(); i++) {
        inside.add(i);
      }
      List<DependencyParser.Word> parsed = parser.parse(inside.stream().map(forms::get).toList());
      put(words, inside, parsed, a.open() - 1, relation(parsed));
      words[a.open()] = new DependencyParser.Word("(", "-LRB-", a.open() - 1, "punct");
      words[a.close()] = new DependencyParser.Word(")", "-RRB-", a.open() - 1, "punct");
    }
    return List.of(words);
  }

  private static void put(
      DependencyParser.Word[] words,
      List<Integer> places,
      List<DependencyParser.Word> parsed,
      int root,
      String relation) {
    for (int i = 0; i < parsed.size(); i++) {
      DependencyParser.Word word = parsed.get(i);
      words[places.get(i)] =
          word.head() == Token.ROOT
              ? new DependencyParser.Word(
                  word.lemma(), word.tag(), root, relation.isEmpty() ? word.relation() : relation)
              : new DependencyParser.Word(
                  word.lemma(), word.tag(), places.get(word.head()), word.relation());
    }
  }

  /** How an aside hangs on the word before it: "born in Lyon" tells of it as a participle does. */
  private static String relation(List<DependencyParser.Word> parsed) {
    return parsed.stream()
        .filter(w -> w.head() == Token.ROOT)
        .map(w -> w.tag().equals("VBN") || w.tag().equals("VBD") ? "acl" : "parataxis")
        .findFirst()
        .orElse("parataxis");
  }

  private List<Aside> find(List<String> forms) {
    List<Aside> found = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < forms.size(); i++) {
      if (forms.get(i).equals("(")) {
        open = i;
      } else if (forms.get(i).equals(")") && open >= 0) {
        if (open > 0 && i - open > 1 && i - open <= LONGEST && begins(forms, open, i)) {
          found.add(new Aside(open, i));
        }
        open = -1;
      }
    }
    return found;
  }

  private boolean begins(List<String> forms, int open, int close) {
    String first = forms.get(open + 1).toLowerCase(java.util.Locale.ROOT);
    if (beginnings.contains(first)) {
      return true;
    }
    boolean year = first.length() == 4 && first.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean day =
        close - open > 3
            && first.length() <= 2
            && first.chars().allMatch(c -> c >= '0' && c <= '9')
            && beginnings.contains(forms.get(open + 2).toLowerCase(java.util.Locale.ROOT));
    if (year || day) {
      return true;
    }
    for (int i = open + 2; i < close; i++) {
      if (forms.get(i).equals("born") && !Character.isLetter(forms.get(i - 1).charAt(0))) {
        return true;
      }
    }
    return false;
  }
}
