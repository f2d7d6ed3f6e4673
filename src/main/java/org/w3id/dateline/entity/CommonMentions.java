package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.dateline.entity.Candidate.Article;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/** Finds nominal mentions, from determiner to head noun, and pronouns. */
final class CommonMentions {
  private static final Pattern AGED = Pattern.compile("\\d{1,3}-year-olds?");
  private static final Set<String> PEOPLE_PRONOUNS =
      Set.of("some", "many", "others", "several", "most", "those", "both", "all", "few");
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  private static final Set<String> ARGUMENTS =
      Set.of("nsubj", "nsubjpass", "dobj", "pobj", "agent");
  private static final Set<String> BEFORE_NOUN =
      Set.of(
          "det",
          "predet",
          "poss",
          "nmod",
          "amod",
          "compound",
          "nummod",
          "num",
          "qmod",
          "advmod",
          "npadvmod",
          "quantmod");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** Tags of words that make a clause of what stands before a noun. */
  private static final Set<String> CLAUSE = Set.of("VBZ", "VBP", "VBD", "MD", "WP", "WDT");

  private static final Set<String> LOOSE =
      Set.of(",", ";", ":", "-", "--", "–", "—", ".", "*", "•");
  private final World world;
  private final Lexicon lexicon;
  private final QuantityFinder quantities;

  CommonMentions(World world, Lexicon lexicon, QuantityFinder quantities) {
    this.world = world;
    this.lexicon = lexicon;
    this.quantities = quantities;
  }

  /**
   * Finds the mentions of a sentence that are no names.
   *
   * @param taken tokens that are part of a time
   * @param names the sentence's named mentions, and what was found with them
   */
  List<Candidate> find(Sentence sentence, boolean[] taken, List<Candidate> names) {
    boolean[] named = new boolean[sentence.size()];
    boolean[] demonym = new boolean[sentence.size()];
    for (Candidate name : names) {
      for (int i = name.first; i <= name.last; i++) {
        named[i] = true;
        demonym[i] |= name.demonym;
      }
    }
    List<Candidate> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (taken[token.index()] && !isAged(sentence, token)) {
        continue;
      }
      Optional<Candidate> mention =
          PronounMentions.isPronoun(token)
              ? PronounMentions.at(sentence, token)
              : named[token.index()] ? Optional.empty() : nominal(sentence, token, names);
      mention.ifPresent(found::add);
    }
    for (Candidate name : names) {
      if (name.isNominal() && name.type == EntityType.GROUP) {
        counted(sentence, name).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Candidate> nominal(Sentence sentence, Token token, List<Candidate> names) {
    String form = token.lowerForm();
    if (isAged(sentence, token)) {
      Candidate aged = phrase(sentence, token, EntityType.PERSON, names);
      aged.word = "year-old";
      return Optional.of(aged);
    }
    if (AGED.matcher(form).matches() && !isModifier(token)) {
      return Optional.of(phrase(sentence, token, EntityType.PERSON, names));
    }
    if (quantities.isNumber(token)) {
      return countedAlone(sentence, token, names);
    }
    if (PEOPLE_PRONOUNS.contains(form)
        && (token.is("nsubj") || token.is("nsubjpass"))
        && sentence.child(token, "prep").filter(p -> p.lemma().equals("of")).isEmpty()) {
      Candidate some = phrase(sentence, token, EntityType.GROUP, names);
      some.plural = true;
      return Optional.of(some);
    }
    if (isThoseWho(sentence, token)) {
      Candidate those = phrase(sentence, token, EntityType.GROUP, names);
      those.plural = true;
      return Optional.of(those);
    }
    if (isSubstantive(sentence, token)) {
      boolean one = MentionWords.THAT_ONE.has(form);
      Candidate c = phrase(sentence, token, one ? EntityType.PERSON : EntityType.GROUP, names);
      c.plural = !one;
      return Optional.of(c);
    }
    if (!token.isNoun()) {
      return Optional.empty();
    }
    Optional<Candidate> gathered = gathered(sentence, token, names);
    if (gathered.isPresent()) {
      return gathered;
    }
    Optional<String> office = officeBefore(sentence, token);
    String lemma = office.orElseGet(() -> lemma(token));
    Lexicon.Noun noun = office.isPresent() ? lexicon.noun(lemma) : lexicon.noun(form, lemma);
    Optional<EntityType> type = type(token, noun);
    if (type.isEmpty() || !isMention(sentence, token, noun, names)) {
      return Optional.empty();
    }
    Candidate c = phrase(sentence, token, type.get(), names);
    c.word = lemma;
    c.classes = classes(noun, c.type);
    c.gender = noun.gender();
    c.types.addAll(noun.also());
    if (noun.anaphor().contains("Capital") && !c.plural) {
      c.entry = capital(sentence, token, c.first, names);
    }
    c.quantity = quantities.of(sentence, token);
    return Optional.of(c);
  }

  /** The "director" of "director general". */
  private Optional<String> officeBefore(Sentence sentence, Token token) {
    int before = token.index() - 1;
    if (before > 0 && sentence.token(before).form().equals("-")) {
      before--;
    }
    if (before < 0
        || !MentionWords.BEHIND_OFFICES.has(token.lowerForm())
        || sentence.token(before).head() != token.index()) {
      return Optional.empty();
    }
    return Optional.of(sentence.token(before).lowerForm())
        .filter(word -> lexicon.noun(word).kind() == NounKind.PERSON);
  }

  /** "the 37-year-old" in several tokens. */
  private static boolean isAged(Sentence sentence, Token token) {
    int at = token.index();
    return token.lowerForm().equals("old")
        && at > 2
        && ARGUMENTS.contains(token.relation())
        && sentence.token(at - 1).form().equals("-")
        && sentence.token(at - 2).lemma().equals("year");
  }

  /** "the friends of those who died", "those injured in the blast". */
  private static boolean isThoseWho(Sentence sentence, Token token) {
    return token.lowerForm().equals("those")
        && ARGUMENTS.contains(token.relation())
        && sentence.children(token).stream()
            .anyMatch(
                c ->
                    (c.is("relcl")
                            && sentence.children(c).stream()
                                .anyMatch(who -> who.lowerForm().equals("who")))
                        || (c.is("acl") && c.tag().equals("VBN")));
  }

  /** "the wounded were flown out": an adjective that stands for people. */
  private static boolean isSubstantive(Sentence sentence, Token token) {
    if (!token.tag().startsWith("JJ") && !token.tag().equals("VBN") && !token.tag().equals("VBD")) {
      return false;
    }
    boolean the = sentence.child(token, "det").isPresent();
    if (!the || !ARGUMENTS.contains(token.relation())) {
      return false;
    }
    return MentionWords.THOSE.has(token.lowerForm())
        || MentionWords.THAT_ONE.has(token.lowerForm());
  }

  private static Optional<EntityType> type(Token token, Lexicon.Noun noun) {
    boolean plural = isPlural(token);
    return switch (noun.kind()) {
      case PERSON -> Optional.of(plural ? EntityType.GROUP : EntityType.PERSON);
      case PEOPLE -> Optional.of(EntityType.GROUP);
      case ORGANIZATION -> Optional.of(EntityType.ORGANIZATION);
      case PLACE, FACILITY -> Optional.of(EntityType.PLACE);
      case VEHICLE, WEAPON -> Optional.of(EntityType.THING);
      case OBJECT, DOCUMENT ->
          ARGUMENTS.contains(token.relation()) ? Optional.of(EntityType.THING) : Optional.empty();
      case HAPPENING, TIME, ABSTRACT -> Optional.empty();
    };
  }

  /**
   * A noun that only modifies another is no mention, but for institutions and people's offices:
   * "army raid".
   */
  private boolean isMention(
      Sentence sentence, Token token, Lexicon.Noun noun, List<Candidate> names) {
    if (isCondition(sentence, token) || isActivity(sentence, token, noun)) {
      return false;
    }
    if (!isModifier(token) || token.head() == Token.ROOT) {
      return !token.is("advmod") && !token.is("npadvmod");
    }
    Token head = sentence.token(token.head());
    if (noun.kind() == NounKind.PERSON) {
      return head.isProperNoun()
          && names.stream().anyMatch(n -> n.covers(head.index()) && n.type == EntityType.PERSON);
    }
    boolean beforeName =
        names.stream()
            .anyMatch(
                n ->
                    n.isNamed()
                        && !n.demonym
                        && n.head == head.index()
                        && n.first == token.index() + 1);
    if (noun.kind() != NounKind.ORGANIZATION) {
      return beforeName && (noun.kind() == NounKind.PLACE || noun.kind() == NounKind.FACILITY);
    }
    if (beforeName || lexicon.noun(lemma(head)).kind() == NounKind.HAPPENING) {
      return true;
    }
    boolean ofPerson =
        lexicon.noun(lemma(head)).kind() == NounKind.PERSON
            || names.stream().anyMatch(n -> n.covers(head.index()));
    return ofPerson
        && (!sentence.children(token).isEmpty()
            || (token.index() > 0 && isModifier(sentence.token(token.index() - 1))));
  }

  /** "on anti-piracy patrol", "a degree in business administration": what is done. */
  private static boolean isActivity(Sentence sentence, Token token, Lexicon.Noun noun) {
    boolean behind =
        token.is("pobj")
            && sentence
                .head(token)
                .filter(p -> p.lemma().equals("in") || p.lemma().equals("on"))
                .isPresent();
    List<Token> before =
        sentence.children(token).stream().filter(t -> t.index() < token.index()).toList();
    return behind
        && noun.kind() == NounKind.ORGANIZATION
        && token.tag().equals("NN")
        && (!before.isEmpty() || MentionWords.ACTIVITIES.has(token.lemma()))
        && before.stream()
            .allMatch(t -> isModifier(t) && Character.isLowerCase(t.form().charAt(0)));
  }

  /** "a state of emergency", "Secretary of State": what something is like or deals with. */
  private boolean isCondition(Sentence sentence, Token token) {
    if (isPortfolio(sentence, token)) {
      return true;
    }
    return MentionWords.CONDITIONS.has(lemma(token))
        && of(sentence, token)
            .flatMap(of -> sentence.child(of, "pobj"))
            .filter(object -> !object.isProperNoun())
            .isPresent();
  }

  /** "secretary of state": what somebody's office deals with. */
  private boolean isPortfolio(Sentence sentence, Token token) {
    int of = token.index() - 1;
    return of > 0
        && MentionWords.PORTFOLIOS.has(token.lowerForm())
        && sentence.token(of).lowerForm().equals("of")
        && (Character.isUpperCase(token.form().charAt(0))
            || lexicon.noun(sentence.token(of - 1).lowerForm()).kind() == NounKind.PERSON);
  }

  /** Several journalists are a group by their occupation, not journalists by class. */
  private static List<String> classes(Lexicon.Noun noun, EntityType type) {
    return type == EntityType.GROUP && noun.kind() == NounKind.PERSON && !noun.classes().isEmpty()
        ? List.of("OccupationalGroup")
        : noun.classes();
  }

  private static boolean isModifier(Token token) {
    return token.is("compound") || token.is("nmod") || token.is("amod");
  }

  /** "at least 12 were killed": the number stands for people. */
  private Optional<Candidate> countedAlone(Sentence sentence, Token token, List<Candidate> names) {
    Optional<Token> of = of(sentence, token);
    if (of.isPresent()) {
      Optional<Token> noun = sentence.child(of.get(), "pobj");
      if (noun.isEmpty() || names.stream().anyMatch(n -> n.covers(noun.get().index()))) {
        return Optional.empty();
      }
      Lexicon.Noun told = lexicon.noun(noun.get().lowerForm(), lemma(noun.get()));
      Optional<EntityType> type = type(noun.get(), told);
      if (type.isEmpty()) {
        return Optional.empty();
      }
      Candidate c =
          new Candidate(
              sentence,
              leftmost(sentence, token),
              noun.get().index(),
              token.index(),
              MentionKind.NOMINAL,
              type.get());
      c.word = lemma(noun.get());
      c.classes = classes(told, c.type);
      c.plural = true;
      c.quantity = quantities.of(sentence, noun.get());
      return Optional.of(c);
    }
    boolean counts =
        (token.is("nsubj") || token.is("nsubjpass") || token.is("dobj"))
            && sentence.head(token).filter(h -> lexicon.isOfPeople(h.lemma())).isPresent();
    if (!counts) {
      return Optional.empty();
    }
    Candidate c = phrase(sentence, token, EntityType.GROUP, names);
    c.plural = true;
    c.quantity = quantities.of(sentence, token);
    return Optional.of(c);
  }

  /** "thousands of Iranians": the number that counts people named by their place. */
  private Optional<Candidate> counted(Sentence sentence, Candidate people) {
    Token noun = people.headToken();
    people.quantity = quantities.of(sentence, noun);
    return quantities
        .counter(sentence, noun)
        .map(
            counter -> {
              Candidate c =
                  new Candidate(
                      sentence,
                      leftmost(sentence, counter),
                      people.last,
                      counter.index(),
                      MentionKind.NOMINAL,
                      EntityType.GROUP);
              c.word = people.word;
              c.plural = true;
              c.quantity = people.quantity;
              c.origins.addAll(people.origins);
              return c;
            });
  }

  /** "crowds of demonstrators", "a group of men": one phrase up to the people. */
  private Optional<Candidate> gathered(Sentence sentence, Token token, List<Candidate> names) {
    if (!lexicon.isPartitive(lemma(token))) {
      return Optional.empty();
    }
    Optional<Token> noun =
        of(sentence, token)
            .flatMap(of -> sentence.child(of, "pobj"))
            .filter(CommonMentions::isPlural);
    if (noun.isEmpty()) {
      return Optional.empty();
    }
    int place = noun.get().index();
    boolean people = names.stream().anyMatch(n -> n.head == place && n.type == EntityType.GROUP);
    Lexicon.Noun told = lexicon.noun(noun.get().lowerForm(), lemma(noun.get()));
    Optional<EntityType> type = people ? Optional.of(EntityType.GROUP) : type(noun.get(), told);
    return type.map(
        t -> {
          Candidate c =
              new Candidate(
                  sentence,
                  leftmost(sentence, token),
                  place,
                  token.index(),
                  MentionKind.NOMINAL,
                  t);
          c.word = people ? noun.get().form() : lemma(noun.get());
          c.classes = classes(told, c.type);
          c.plural = true;
          return c;
        });
  }

  private Candidate phrase(Sentence sentence, Token head, EntityType type, List<Candidate> names) {
    int first = beforeName(leftmost(sentence, head), head, names);
    int last = type == EntityType.PLACE ? placeName(sentence, head, names) : head.index();
    Candidate c = new Candidate(sentence, first, last, head.index(), MentionKind.NOMINAL, type);
    c.word = lemma(head);
    c.plural = isPlural(head);
    boolean[] ofDemonym = new boolean[sentence.size()];
    for (Candidate name : names) {
      if (name.demonym) {
        Arrays.fill(ofDemonym, name.first, name.last + 1, true);
      }
    }
    for (Token child : sentence.children(head)) {
      if (child.index() > head.index()) {
        continue;
      }
      if (child.is("det")) {
        c.article = DEFINITE.contains(child.lowerForm()) ? Article.DEFINITE : Article.INDEFINITE;
      } else if (child.is("poss")) {
        c.article = Article.POSSESSED;
      } else if (isModifier(child) && !ofDemonym[child.index()] && !child.tag().equals("CD")) {
        c.modifiers.add(lemma(child));
      } else if (child.tag().equals("CD") && c.article == Article.NONE) {
        c.article = Article.INDEFINITE;
      }
    }
    for (Candidate name : names) {
      if (name.isNamed() && first <= name.first && name.last < head.index()) {
        if (name.demonym) {
          name.entry.ifPresent(e -> c.origins.add(e.id()));
        } else {
          c.article = Article.POSSESSED;
        }
      }
    }
    return c;
  }

  /** The end of the name in "the city of Lyon", which belongs to the phrase; else its head. */
  private int placeName(Sentence sentence, Token head, List<Candidate> names) {
    if (isPlural(head)) {
      return head.index();
    }
    List<String> classes = lexicon.noun(head.lowerForm(), lemma(head)).classes();
    return of(sentence, head)
        .filter(of -> of.index() == head.index() + 1)
        .flatMap(of -> sentence.child(of, "pobj"))
        .flatMap(
            name ->
                names.stream()
                    .filter(n -> n.head == name.index() && n.first == head.index() + 2)
                    .findFirst())
        .filter(n -> n.isNamed() && !n.demonym && n.type == EntityType.PLACE)
        .filter(n -> Constructions.isKindOf(classes, n))
        .map(n -> n.last)
        .orElse(head.index());
  }

  /** "the Lebanese capital", "Lebanon's capital", "the capital of Lebanon" name a city. */
  private Optional<WorldEntry> capital(
      Sentence sentence, Token noun, int first, List<Candidate> names) {
    int behind =
        of(sentence, noun).flatMap(of -> sentence.child(of, "pobj")).map(Token::index).orElse(-1);
    return names.stream()
        .filter(
            n -> n.isNamed() && (n.head == behind || (first <= n.first && n.last < noun.index())))
        .flatMap(n -> n.entry.stream())
        .flatMap(e -> e.capital().stream())
        .flatMap(id -> world.withId(id).stream())
        .findFirst();
  }

  /** Returns the preposition in "hundreds of", "capital of". */
  private static Optional<Token> of(Sentence sentence, Token noun) {
    return sentence.children(noun).stream()
        .filter(t -> t.is("prep") && t.lemma().equals("of"))
        .findFirst();
  }

  /** Returns where a noun phrase starts: its first word before the head that belongs to it. */
  private static int leftmost(Sentence sentence, Token head) {
    int first = head.index();
    List<Token> children = sentence.children(head);
    for (int i = children.size() - 1; i >= 0; i--) {
      Token child = children.get(i);
      if (child.index() < first
          && BEFORE_NOUN.contains(child.relation())
          && sentence.lastBelow(child) < head.index()) {
        first = Math.min(first, sentence.firstBelow(child));
      }
    }
    return cut(sentence, first, head);
  }

  /** A phrase that begins within a name begins with it. */
  private static int beforeName(int first, Token head, List<Candidate> names) {
    return names.stream()
        .filter(n -> n.isNamed() && n.first < first && first <= n.last && n.last < head.index())
        .mapToInt(n -> n.first)
        .min()
        .orElse(first);
  }

  /**
   * Cuts off what the parser hangs on a noun though it belongs to the words before: "these days, a
   * <b>friend</b>", "who left <b>officers</b>", "a move <b>unions</b>", the mark of a list.
   */
  private static int cut(Sentence sentence, int leftmost, Token head) {
    int first = leftmost;
    for (int i = head.index() - 1; i >= leftmost && first == leftmost; i--) {
      Token token = sentence.token(i);
      boolean clause = i > leftmost && CLAUSE.contains(token.tag());
      boolean mark =
          token.form().equals(";")
              || token.form().equals(":")
              || token.form().equals("—")
              || (token.tag().equals("-RRB-") && !sentence.token(leftmost).tag().equals("DT"));
      boolean newPhrase =
          token.form().equals(",")
              && (sentence.token(i + 1).tag().equals("DT")
                  || sentence.token(i + 1).tag().equals("PRP$"));
      boolean one =
          head.tag().equals("NNS")
              && token.tag().equals("NN")
              && i > 0
              && token.head() == head.index()
              && sentence.child(token, "det").filter(Token::isIndefiniteArticle).isPresent();
      if (clause || mark || newPhrase || one || isYear(sentence, leftmost, i)) {
        first = i + 1;
      }
    }
    while (first < head.index() && isLoose(sentence.token(first))) {
      first++;
    }
    return first;
  }

  /** The year of a date: "7, 2017". */
  private static boolean isYear(Sentence sentence, int leftmost, int at) {
    return sentence.token(leftmost).tag().equals("CD")
        && YEAR.matcher(sentence.token(at).form()).matches()
        && at > 1
        && sentence.token(at - 1).form().equals(",")
        && sentence.token(at - 2).tag().equals("CD");
  }

  private static boolean isLoose(Token token) {
    return token.is("cc") || (token.is("punct") && LOOSE.contains(token.form()));
  }

  private static boolean isPlural(Token token) {
    return (token.tag().endsWith("S") && token.isNoun()) || MentionWords.PLURAL.has(token.lemma());
  }

  private static String lemma(Token token) {
    return token.lemma().isEmpty() ? token.lowerForm() : token.lemma();
  }
}
