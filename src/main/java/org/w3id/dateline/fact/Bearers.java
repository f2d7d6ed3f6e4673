package org.w3id.dateline.fact;

import java.util.List;
import java.util.Optional;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * Of whom a describing noun is said: in "N is a <b>singer</b>", "N, the <b>head</b> of …", "was
 * appointed <b>director</b>", "served as <b>chairman</b>", "holds the post of <b>chief</b>", "A
 * <b>native</b> of …, N …" it is N.
 */
final class Bearers {
  private static final int DEPTH = 4;

  /**
   * Somebody of whom a noun is said.
   *
   * @param tokens who
   * @param verb the verb that says it, none where the words merely stand side by side
   */
  record Bearer(List<Token> tokens, Optional<Token> verb) {
    Bearer {
      tokens = List.copyOf(tokens);
    }
  }

  private static final Bearer NOBODY = new Bearer(List.of(), Optional.empty());

  private final Grammar grammar;
  private final Sentence sentence;

  Bearers(Grammar grammar) {
    this.grammar = grammar;
    this.sentence = grammar.sentence();
  }

  /** Returns of whom a noun is said; nobody where it stands for itself. */
  Bearer of(Token noun) {
    return of(noun, DEPTH);
  }

  private Bearer of(Token noun, int depth) {
    Optional<Token> found = sentence.head(noun);
    if (depth == 0 || found.isEmpty()) {
      return apposed(noun);
    }
    Token head = found.get();
    switch (noun.relation()) {
      case "attr" -> {
        if (RelationWords.BEING.has(head.lemma())) {
          return new Bearer(grammar.surfaceSubjects(head), found);
        }
      }
      case "oprd" -> {
        if (RelationWords.INSTALLING.has(head.lemma())) {
          return new Bearer(grammar.objects(head), found);
        }
      }
      case "nsubj" -> {
        // "A native of Lyon, N won": the parser takes both for subjects
        int behind = sentence.lastBelow(noun) + 1;
        boolean comma = behind < sentence.size() && sentence.token(behind).form().equals(",");
        List<Token> later =
            sentence.children(head).stream()
                .filter(c -> comma && c.is("nsubj") && c.index() > noun.index())
                .filter(c -> !noun.isProperNoun())
                .toList();
        if (!later.isEmpty()) {
          return new Bearer(later, Optional.empty());
        }
        // "the chief executive is N"
        if (head.lemma().equals("be")) {
          List<Token> names =
              sentence.children(head).stream()
                  .filter(c -> c.is("attr") && c.isProperNoun())
                  .toList();
          if (!names.isEmpty()) {
            return new Bearer(names, found);
          }
        }
      }
      case "compound" -> {
        if (head.isProperNoun()) {
          return new Bearer(List.of(head), Optional.empty());
        }
      }
      case "appos" -> {
        if (head.isNoun()) {
          Bearer above = head.isProperNoun() ? NOBODY : of(head, depth - 1);
          return above.tokens().isEmpty() ? new Bearer(List.of(head), Optional.empty()) : above;
        }
      }
      case "advcl", "npadvmod" -> {
        if (head.isVerb() && noun.index() < head.index()) {
          return new Bearer(grammar.surfaceSubjects(head), Optional.empty());
        }
      }
      case "conj" -> {
        if (head.isNoun()) {
          Bearer shared = apposed(noun);
          return shared.tokens().isEmpty() ? of(head, depth - 1) : shared;
        }
      }
      case "pobj" -> {
        Bearer behind = behind(head);
        if (!behind.tokens().isEmpty()) {
          return behind;
        }
      }
      default -> {}
    }
    return apposed(noun);
  }

  /** "served as", "appointed him as", "holds the post of", "rose to". */
  private Bearer behind(Token preposition) {
    Optional<Token> found = sentence.head(preposition);
    if (found.isEmpty()) {
      return NOBODY;
    }
    Token governor = found.get();
    String word = preposition.lemma();
    if (governor.isVerb()) {
      boolean before = preposition.index() < governor.index();
      if (word.equals("as") && RelationWords.INSTALLING.has(governor.lemma())) {
        return new Bearer(grammar.objects(governor), found);
      }
      if (word.equals("as") && (before || RelationWords.SERVING.has(governor.lemma()))) {
        return new Bearer(grammar.surfaceSubjects(governor), found);
      }
      if (word.equals("to") && RelationWords.RISING.has(governor.lemma())) {
        return new Bearer(grammar.surfaceSubjects(governor), found);
      }
      return NOBODY;
    }
    boolean post =
        RelationWords.POSTS.has(governor.lemma()) && (word.equals("of") || word.equals("as"));
    if (!post) {
      return NOBODY;
    }
    Optional<Token> verb = sentence.head(governor);
    if (governor.is("dobj") && verb.isPresent()) {
      return RelationWords.HOLDING.has(verb.get().lemma())
          ? new Bearer(grammar.surfaceSubjects(verb.get()), verb)
          : NOBODY;
    }
    List<Token> owners = sentence.children(governor).stream().filter(c -> c.is("poss")).toList();
    return new Bearer(owners, Optional.empty());
  }

  /** "the head of the agency, N". */
  private Bearer apposed(Token noun) {
    for (Token child : sentence.children(noun)) {
      if (child.is("appos") && child.isNoun() && child.index() > noun.index()) {
        return new Bearer(List.of(child), Optional.empty());
      }
    }
    return NOBODY;
  }
}
