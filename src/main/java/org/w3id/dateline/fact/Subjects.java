package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * Who is the subject of a verb, also where it has none of its own: infinitives, participles and
 * verbs joined to others borrow it.
 */
final class Subjects {
  private static final int DEPTH = 12;

  private final Grammar grammar;
  private final Sentence sentence;
  private final Set<String> undergo;

  /**
   * The subjects of one sentence.
   *
   * @param undergo verbs that need an object: without one, their subject is it
   */
  Subjects(Grammar grammar, Set<String> undergo) {
    this.grammar = grammar;
    this.sentence = grammar.sentence();
    this.undergo = Set.copyOf(undergo);
  }

  /** Returns the subject as it stands, the nearest verb's that lends it where it has none. */
  List<Token> of(Token verb) {
    return of(verb, DEPTH);
  }

  private List<Token> of(Token verb, int depth) {
    List<Token> own = ownSubjects(verb);
    if (!own.isEmpty() || depth == 0) {
      return own;
    }
    Optional<Token> found = sentence.head(verb);
    if (found.isEmpty()) {
      return List.of();
    }
    Token head = found.get();
    switch (verb.relation()) {
      // "Based in Lyon, the firm …" is a preposition to the parser
      case "conj", "advcl", "acomp", "attr", "parataxis", "dep", "prep" -> {
        if (!isPredicate(head)) {
          return List.of();
        }
        if (verb.is("advcl") && isEnabled(verb, head)) {
          return grammar.objects(head);
        }
        if (verb.is("conj") && isTold(verb, head)) {
          return grammar.objects(head);
        }
        List<Token> shared =
            isResult(verb, head) ? grammar.subjects(head) : new ArrayList<>(of(head, depth - 1));
        if (verb.is("conj") && !shared.isEmpty()) {
          accompany(verb, shared);
        }
        return shared;
      }
      case "xcomp", "ccomp", "oprd" -> {
        return controller(verb, head, depth);
      }
      case "acl", "relcl" -> {
        if (verb.tag().equals("VB")) {
          return possessors(head, depth);
        }
        if (verb.is("acl")
            && verb.tag().equals("VBG")
            && head.is("dobj")
            && GrammarWords.TROUBLE.has(head.lemma())) {
          return sentence
              .head(head)
              .filter(Token::isVerb)
              .map(v -> of(v, depth - 1))
              .orElse(List.of());
        }
        return undergo.contains(verb.lemma()) ? countedTogether(verb, head) : List.of(head);
      }
      case "pcomp" -> {
        return behindPreposition(head, depth);
      }
      default -> {
        return List.of();
      }
    }
  }

  /** "supports the army to defend the town": the army defends it. */
  private boolean isEnabled(Token infinitive, Token verb) {
    return GrammarWords.ENABLING.has(verb.lemma())
        && infinitive.tag().equals("VB")
        && infinitive.index() > verb.index()
        && sentence.child(infinitive, "aux").filter(to -> to.tag().equals("TO")).isPresent()
        && !grammar.objects(verb).isEmpty();
  }

  /**
   * "The agency reported N, the minister, resigned": with nothing that joins the verbs, the
   * parser's object of the first is the subject of the second.
   */
  private boolean isTold(Token verb, Token telling) {
    if (!GrammarWords.TELLING.has(telling.lemma()) || verb.index() < telling.index()) {
      return false;
    }
    boolean object = false;
    for (Token child : sentence.children(telling)) {
      boolean between = child.index() > telling.index() && child.index() < verb.index();
      if (between && child.is("cc")) {
        return false;
      }
      object |= between && child.is("dobj");
    }
    return object && !verb.tag().equals("VBG");
  }

  /** "a girl and four men injured": what stands behind a list of the counted is said of all. */
  private List<Token> countedTogether(Token participle, Token noun) {
    List<Token> all = new ArrayList<>(List.of(noun));
    Token at = noun;
    while (at.is("conj") && participle.index() == noun.index() + 1 && isCounted(at)) {
      Optional<Token> head = sentence.head(at).filter(this::isCounted);
      if (head.isEmpty()) {
        break;
      }
      at = head.get();
      all.add(at);
    }
    return all;
  }

  private boolean isCounted(Token noun) {
    return noun.isNoun()
        && sentence.children(noun).stream()
            .anyMatch(c -> c.tag().equals("CD") || c.isIndefiniteArticle());
  }

  /** "The hall was hit by a bomb, killing ten": what hit it did the killing. */
  private boolean isResult(Token verb, Token head) {
    return verb.is("advcl")
        && verb.tag().equals("VBG")
        && verb.index() > head.index()
        && sentence.firstBelow(verb) == verb.index()
        && verb.index() > 0
        && sentence.token(verb.index() - 1).form().equals(",")
        && grammar.isPassive(head);
  }

  private List<Token> ownSubjects(Token verb) {
    List<Token> own = new ArrayList<>();
    Token relative = null;
    for (Token child : sentence.children(verb)) {
      if (child.is("nsubj") || child.is("nsubjpass")) {
        if (!own.isEmpty() && isModifier(own.get(own.size() - 1), child)) {
          // "air and ground campaign": the parser takes the first modifier for a subject, too
          own.clear();
        }
        if (grammar.isRelative(child)) {
          relative = child;
        } else {
          grammar.withConjuncts(child, own);
        }
      }
    }
    if (own.isEmpty() && relative == null) {
      // "N was killed": the parser sometimes hangs the subject on the auxiliary
      for (Token child : sentence.children(verb)) {
        if (child.is("aux") || child.is("auxpass")) {
          sentence.child(child, "nsubj").ifPresent(s -> grammar.withConjuncts(s, own));
          sentence.child(child, "nsubjpass").ifPresent(s -> grammar.withConjuncts(s, own));
        }
      }
    }
    if (!own.isEmpty()) {
      accompany(verb, own);
    }
    if (relative != null && own.isEmpty()) {
      Token antecedent = grammar.antecedent(relative);
      own.add(antecedent);
    }
    return own;
  }

  /** "along with his wife, N was arrested": the wife, too. */
  private void accompany(Token verb, List<Token> subjects) {
    List<Token> governors = new ArrayList<>(List.of(verb));
    governors.addAll(subjects);
    for (Token governor : governors) {
      for (Token child : sentence.children(governor)) {
        if (child.is("prep")
            && child.index() < verb.index()
            && GrammarWords.ACCOMPANYING.has(child.lowerForm())) {
          sentence.child(child, "prep").filter(with -> with.lemma().equals("with")).stream()
              .flatMap(with -> grammar.objectsOf(with).stream())
              .filter(with -> !subjects.contains(with))
              .forEach(subjects::add);
        }
      }
    }
  }

  private boolean isModifier(Token first, Token second) {
    int apart = second.index() - first.index();
    return apart > 0
        && apart <= 4
        && sentence.tokens().subList(first.index() + 1, second.index()).stream()
            .noneMatch(t -> t.is("punct") || t.is("det") || t.is("prep"));
  }

  private static boolean isPredicate(Token token) {
    return token.isVerb() || token.tag().startsWith("JJ") || token.tag().equals("MD");
  }

  /** The one who does what the infinitive below a verb says. */
  private List<Token> controller(Token verb, Token head, int depth) {
    if (!isPredicate(head)) {
      return possessors(head, depth);
    }
    if (isAfterColon(head, verb)) {
      // "she said: 'Bombing harms": what is said has its own subject
      return List.of();
    }
    if (head.isVerb() && !GrammarWords.SUBJECT_CONTROL.has(head.lemma())) {
      List<Token> objects = new ArrayList<>();
      for (Token child : sentence.children(head)) {
        if (child.is("dobj")) {
          grammar.withConjuncts(child, objects);
        }
      }
      if (!objects.isEmpty()) {
        return objects;
      }
      for (Token child : sentence.children(head)) {
        if (child.is("prep") && (child.lemma().equals("on") || child.lemma().equals("upon"))) {
          List<Token> called = grammar.objectsOf(child);
          if (!called.isEmpty() && GrammarWords.CALLING_ON.has(head.lemma())) {
            return called;
          }
        }
      }
    }
    return of(head, depth - 1);
  }

  private boolean isAfterColon(Token head, Token clause) {
    for (int i = head.index() + 1; i < clause.index(); i++) {
      if (sentence.token(i).form().equals(":")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCapital(Token token) {
    return (token.isProperNoun() || token.tag().startsWith("JJ"))
        && Character.isUpperCase(token.form().charAt(0));
  }

  /** "its effort to overthrow", "staged a plot to kill": whose effort it is. */
  private List<Token> possessors(Token noun, int depth) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(noun)) {
      if (child.is("poss")) {
        found.add(child);
      }
    }
    if (found.isEmpty()) {
      for (Token child : sentence.children(noun)) {
        boolean before = child.is("compound") || child.is("nmod") || child.is("amod");
        if (before && child.index() < noun.index() && isCapital(child)) {
          // "the Norwegian effort to rescue", "NATO plans to attack"
          found.add(child);
        }
      }
    }
    if (found.isEmpty()) {
      Optional<Token> head = sentence.head(noun);
      if (head.isPresent() && head.get().isVerb() && depth > 0) {
        return noun.is("dobj") ? of(head.get(), depth - 1) : List.of(noun);
      }
    }
    return found;
  }

  /** "accused him of killing" (him), "by killing" (whoever does the main verb). */
  private List<Token> behindPreposition(Token preposition, int depth) {
    Optional<Token> governor = sentence.head(preposition);
    if (governor.isEmpty()) {
      return List.of();
    }
    Token head = governor.get();
    if (!isPredicate(head)) {
      return possessors(head, depth);
    }
    Set<String> ofObject = Set.of("of", "from", "for", "with", "into");
    if (ofObject.contains(preposition.lemma()) && head.isVerb()) {
      List<Token> objects = new ArrayList<>();
      for (Token child : sentence.children(head)) {
        if (child.is("dobj")) {
          grammar.withConjuncts(child, objects);
        }
      }
      if (!objects.isEmpty()) {
        return objects;
      }
    }
    return of(head, depth - 1);
  }
}
