package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * Who is subject and object of what in one sentence, also where the tree says it only from afar: in
 * passives, relative clauses, conjunctions, infinitives and participles.
 */
final class Grammar {
  private static final int DEPTH = 12;

  private static final Set<String> RELATIVE = Set.of("which", "who", "whom", "that", "whose");

  private final Sentence sentence;

  /** Verbs that need an object: without one, their subject is it ("7 killed in blasts"). */
  private final Set<String> undergo;

  private final Subjects subjects;

  Grammar(Sentence sentence) {
    this(sentence, Set.of());
  }

  Grammar(Sentence sentence, Set<String> undergo) {
    this.sentence = sentence;
    this.undergo = Set.copyOf(undergo);
    subjects = new Subjects(this, undergo);
  }

  Sentence sentence() {
    return sentence;
  }

  /** Returns the lemma in which tables list a word: names in lower case, too. */
  static String lemma(Token token) {
    return token.lemma();
  }

  boolean isPassive(Token verb) {
    return isPassive(verb, DEPTH);
  }

  private boolean isPassive(Token verb, int depth) {
    if (!verb.isVerb()) {
      return false;
    }
    boolean ownSubject = false;
    for (Token child : sentence.children(verb)) {
      if (child.is("auxpass") || child.is("nsubjpass") || child.is("csubjpass")) {
        return true;
      }
      ownSubject |= child.is("nsubj") || child.is("aux");
    }
    if (ownSubject
        && undergo.contains(verb.lemma())
        && !has(verb, "aux")
        && !has(verb, "dobj")
        && laterObject(verb).isEmpty()
        && !has(verb, "relcl")
        && !verb.is("relcl")) {
      return true;
    }
    if (ownSubject || (!verb.tag().equals("VBN") && !verb.tag().equals("VBD"))) {
      return false;
    }
    if (verb.is("acl") && sentence.head(verb).filter(h -> h.is("root")).isPresent()) {
      // "Rebels killed and injured three": no participle has an object, so this is the main clause
      return !has(verb, "dobj") && laterObject(verb).isEmpty();
    }
    if (verb.is("acl")
        || verb.is("advcl")
        || verb.is("nmod")
        || verb.is("amod")
        || verb.is("prep")) {
      return !has(verb, "dobj") || verb.tag().equals("VBN");
    }
    if (verb.is("oprd") || (verb.is("ccomp") && !has(verb, "mark"))) {
      return verb.tag().equals("VBN");
    }
    if (verb.is("xcomp") && verb.tag().equals("VBN")) {
      // "left a student injured"
      return sentence.head(verb).filter(h -> has(h, "dobj")).isPresent() && !has(verb, "dobj");
    }
    Optional<Token> head = sentence.head(verb);
    return verb.is("conj")
        && verb.tag().equals("VBN")
        && depth > 0
        && !has(verb, "dobj")
        && head.isPresent()
        && isPassive(head.get(), depth - 1);
  }

  /** "either the army or the police": nothing is told of each. */
  boolean isAlternative(Token noun) {
    Token at = noun;
    for (int i = 0; i < 4; i++) {
      for (Token child : sentence.children(at)) {
        if (child.lowerForm().equals("either")) {
          return true;
        }
      }
      Optional<Token> head = sentence.head(at);
      if (head.isEmpty() || !(at.is("conj") || head.get().is("prep"))) {
        return false;
      }
      at = head.get();
    }
    return false;
  }

  boolean has(Token token, String relation) {
    for (Token child : sentence.children(token)) {
      if (child.is(relation)) {
        return true;
      }
    }
    return false;
  }

  /** Returns those who do it: the subject, of a passive the agent. */
  List<Token> subjects(Token verb) {
    if (isPassive(verb)) {
      List<Token> agents = new ArrayList<>();
      for (Token child : sentence.children(verb)) {
        if (child.is("agent")) {
          objectsOf(child).forEach(agents::add);
        }
      }
      return agents;
    }
    return surfaceSubjects(verb);
  }

  /** Returns those it is done to: the direct object, of a passive the subject. */
  List<Token> objects(Token verb) {
    List<Token> objects = new ArrayList<>();
    boolean dative = has(verb, "dative");
    for (Token child : sentence.children(verb)) {
      if (child.is("dobj")) {
        withConjuncts(child, objects);
      }
    }
    if (isPassive(verb)) {
      if (objects.isEmpty() || dative) {
        surfaceSubjects(verb).forEach(objects::add);
      }
    } else if (objects.isEmpty() && verb.is("relcl") && gapIsObject(verb)) {
      sentence.head(verb).ifPresent(objects::add);
    } else if (objects.isEmpty() && verb.is("conj") && !has(verb, "prep")) {
      sharedObject(verb, objects);
    }
    if (objects.isEmpty()
        && (undergo.contains(verb.lemma()) || GrammarWords.SHARING.has(verb.lemma()))
        && !has(verb, "ccomp")) {
      laterObject(verb).ifPresent(o -> withConjuncts(o, objects));
    }
    return objects;
  }

  /** "attacked and looted shops": an object behind the last verb counts for those before it. */
  private void sharedObject(Token verb, List<Token> objects) {
    // The parser hangs a shared object on the first verb when it stands behind the last one.
    sentence
        .head(verb)
        .filter(Token::isVerb)
        .ifPresent(
            first -> {
              for (Token child : sentence.children(first)) {
                if (child.is("dobj") && child.index() > verb.index()) {
                  withConjuncts(child, objects);
                }
              }
            });
  }

  /**
   * "have killed and wounded many": the object of the last of several verbs of one form that stand
   * side by side.
   */
  private Optional<Token> laterObject(Token verb) {
    Token at = verb;
    for (int i = 0; i < DEPTH; i++) {
      Optional<Token> next = joinedOn(at);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
      Optional<Token> object =
          sentence.child(at, "dobj").filter(o -> o.index() > next.get().index());
      if (object.isPresent()) {
        return object;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the verb that is joined to one with nothing but adverbs, commas, "and" between them.
   */
  private Optional<Token> joinedOn(Token verb) {
    for (Token child : sentence.children(verb)) {
      if (child.is("conj")
          && child.isVerb()
          && child.index() > verb.index()
          && sentence.children(child).stream()
              .noneMatch(c -> c.is("nsubj") || c.is("nsubjpass") || c.is("aux") || c.is("auxpass"))
          && sentence.tokens().subList(verb.index() + 1, child.index()).stream()
              .allMatch(t -> t.is("cc") || t.is("punct") || t.is("advmod"))) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** A relative clause with a subject of its own and no object: "the truck he rented". */
  private boolean gapIsObject(Token verb) {
    boolean subject = false;
    for (Token child : sentence.children(verb)) {
      if (child.is("nsubj") && !isRelative(child)) {
        subject = true;
      }
      if (child.is("dobj") || child.is("ccomp") || child.is("xcomp")) {
        return false;
      }
      if ((child.is("prep") || child.is("mark") || child.is("advmod"))
          && child.index() < verb.index()) {
        // "in which they died", "when they died"
        return false;
      }
    }
    return subject;
  }

  /** Returns those told, given, sold, …: the indirect object. */
  List<Token> indirectObjects(Token verb) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(verb)) {
      if (child.is("dative") || child.is("iobj")) {
        if (child.tag().equals("IN") || child.tag().equals("TO")) {
          found.addAll(objectsOf(child));
        } else {
          withConjuncts(child, found);
        }
      }
    }
    if (found.isEmpty() && has(verb, "nsubjpass") && has(verb, "dobj")) {
      // "was granted asylum"
      found.addAll(surfaceSubjects(verb));
    }
    return found;
  }

  boolean isRelative(Token token) {
    return RELATIVE.contains(token.form().toLowerCase(java.util.Locale.ROOT))
        && (token.tag().startsWith("W") || token.tag().equals("DT") || token.tag().equals("IN"));
  }

  /** Returns what a relative pronoun stands for: the noun that its clause describes. */
  Token antecedent(Token token) {
    if (!isRelative(token)) {
      return token;
    }
    Token at = token;
    for (int i = 0; i < DEPTH; i++) {
      Optional<Token> head = sentence.head(at);
      if (head.isEmpty()) {
        return token;
      }
      if (at.is("relcl")) {
        return head.get();
      }
      at = head.get();
    }
    return token;
  }

  /** Returns the subject as it stands, the nearest verb's that lends it where it has none. */
  List<Token> surfaceSubjects(Token verb) {
    return subjects.of(verb);
  }

  /** Returns the nouns behind a preposition, also those of a preposition behind it ("out of"). */
  List<Token> objectsOf(Token preposition) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(preposition)) {
      if (child.is("pobj")) {
        withConjuncts(child, found);
      }
    }
    return found;
  }

  /** Adds a noun and those that are joined to it by "and". */
  void withConjuncts(Token token, List<Token> into) {
    Token at = token;
    into.add(antecedent(at));
    // Conjuncts hang on the first or on the one before: walk the chain, no branch twice.
    List<Token> open = new ArrayList<>(List.of(at));
    for (int n = 0; n < open.size() && into.size() < 40; n++) {
      for (Token child : sentence.children(open.get(n))) {
        if (child.is("conj") && !child.isVerb()) {
          into.add(child);
          open.add(child);
        }
      }
    }
  }

  /** A preposition that hangs on a word, with the nouns behind it. */
  record Prepositional(String preposition, Token at, List<Token> objects) {}

  /**
   * Returns the prepositions of a word. Those before the word's clause count as well ("In Tehran,
   * crowds …"); "out of" counts as both.
   */
  List<Prepositional> prepositions(Token token) {
    List<Prepositional> found = new ArrayList<>();
    for (Token child : sentence.children(token)) {
      if (isBeforeTo(token, child)) {
        continue;
      }
      if (child.is("advcl") || child.is("xcomp")) {
        for (Token inner : sentence.children(child)) {
          if (inner.is("prep") && inner.index() > token.index() && isBeforeTo(child, inner)) {
            found.add(
                new Prepositional(
                    inner.form().toLowerCase(java.util.Locale.ROOT), inner, objectsOf(inner)));
          }
        }
      }
      if (child.is("prep") || child.is("agent") || (child.is("dative") && !child.isNoun())) {
        String name = child.form().toLowerCase(java.util.Locale.ROOT);
        List<Token> objects = new ArrayList<>(objectsOf(child));
        found.add(new Prepositional(name, child, objects));
        if (GrammarWords.COMPOUND.has(name)) {
          continue;
        }
        for (Token inner : sentence.children(child)) {
          if (inner.is("prep")) {
            List<Token> innerObjects = objectsOf(inner);
            found.add(
                new Prepositional(
                    inner.form().toLowerCase(java.util.Locale.ROOT), inner, innerObjects));
            if (objects.isEmpty()) {
              objects.addAll(innerObjects);
            }
          }
          if (inner.is("conj") && (inner.tag().equals("IN") || inner.tag().equals("TO"))) {
            found.add(
                new Prepositional(
                    inner.form().toLowerCase(java.util.Locale.ROOT), inner, objectsOf(inner)));
          }
        }
      }
    }
    return found;
  }

  /** "met in Lyon to discuss it": what stands before "to" belongs to the verb above. */
  private boolean isBeforeTo(Token infinitive, Token child) {
    return child.is("prep")
        && infinitive.tag().equals("VB")
        && (infinitive.is("advcl") || infinitive.is("xcomp"))
        && infinitive.head() < child.index()
        && sentence
            .child(infinitive, "aux")
            .filter(to -> to.tag().equals("TO") && child.index() < to.index())
            .isPresent();
  }

  /** Returns the particle of a verb, or a preposition or adverb right behind it, as written. */
  boolean hasParticle(Token verb, String particle) {
    for (Token child : sentence.children(verb)) {
      if ((child.is("prt") || child.is("advmod") || child.is("prep") || child.is("advcl"))
          && child.index() > verb.index()
          && child.form().equalsIgnoreCase(particle)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the nearest verb above a word, itself not included. */
  Optional<Token> verbAbove(Token token) {
    Token at = token;
    for (int i = 0; i < DEPTH; i++) {
      Optional<Token> head = sentence.head(at);
      if (head.isEmpty()) {
        return Optional.empty();
      }
      at = head.get();
      if (at.isVerb()) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
