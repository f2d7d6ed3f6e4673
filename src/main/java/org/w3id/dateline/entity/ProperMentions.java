package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/**
 * Turns spans that look like names into named mentions: looks them up in the world, cuts off
 * titles, takes in a lower-case head ("Gaza strip"), tells their type.
 */
final class ProperMentions {
  private static final double SURE = 0.9;
  private static final double LIKELY = 0.7;
  private static final double UNSURE = 0.5;

  private static final Pattern ACRONYM = Pattern.compile("[0-9]?[A-Z]{2,6}[0-9]?s?");

  private final World world;
  private final Lexicon lexicon;
  private final Demonyms demonyms;
  private final Metonymy metonymy;
  private final JoinedNames joins;
  private final @Nullable LongerNames longerNames;

  ProperMentions(World world, Lexicon lexicon, Demonyms demonyms, Optional<KbIndex> index) {
    this.world = world;
    this.lexicon = lexicon;
    this.demonyms = demonyms;
    metonymy = new Metonymy(world, lexicon);
    joins = new JoinedNames(world, lexicon);
    longerNames = index.map(i -> new LongerNames(i, lexicon)).orElse(null);
  }

  /**
   * Finds the named mentions of a sentence.
   *
   * @param taken tokens that are no part of a name
   */
  List<Candidate> find(Sentence sentence, List<ProperRun> runs, boolean[] taken) {
    List<ProperRun> chosen =
        choose(
            sentence,
            withOrganizations(
                sentence,
                withWorld(sentence, joins.of(sentence, outOfBrackets(sentence, runs)), taken)));
    chosen = withGivenNames(sentence, chosen);
    if (longerNames != null) {
      chosen = longerNames.of(sentence, chosen, taken);
    }
    List<Candidate> found = new ArrayList<>();
    for (ProperRun run : chosen) {
      candidate(sentence, run)
          .ifPresent(
              c -> {
                found.add(c);
                office(sentence, c).ifPresent(found::add);
              });
    }
    return found;
  }

  /** "Sofia Reyes-Lund": a given name that a city bears, too, belongs to the name behind it. */
  private List<ProperRun> withGivenNames(Sentence sentence, List<ProperRun> runs) {
    List<ProperRun> all = new ArrayList<>(runs.size());
    for (ProperRun run : runs) {
      ProperRun before = all.isEmpty() ? null : all.get(all.size() - 1);
      if (before != null && isGivenName(sentence, before, run)) {
        all.remove(all.size() - 1);
        all.add(
            new ProperRun(before.first(), run.last(), run.type(), run.known(), run.probability()));
      } else {
        all.add(run);
      }
    }
    return all;
  }

  private boolean isGivenName(Sentence sentence, ProperRun place, ProperRun person) {
    Token name = sentence.token(place.first());
    return place.known()
        && place.type() == EntityType.PLACE
        && place.first() == place.last()
        && place.last() + 1 == person.first()
        && person.type() == EntityType.PERSON
        && !lexicon.isTitle(sentence.token(person.first()).form())
        && lexicon.isGivenName(name.form())
        && name.is("compound")
        && name.head() <= person.last()
        && name.head() >= person.first();
  }

  /** "Example Liberation Army (ELA" is a name and its acronym; "Example (Norway) Ltd" is one. */
  private static List<ProperRun> outOfBrackets(Sentence sentence, List<ProperRun> runs) {
    List<ProperRun> all = new ArrayList<>(runs.size());
    for (ProperRun run : runs) {
      int last = run.last();
      while (last > run.first() && sentence.token(last).tag().equals("-RRB-")) {
        last--;
      }
      int open = last;
      while (open > run.first() && !isBracket(sentence.token(open))) {
        open--;
      }
      boolean unclosed = open > run.first() && sentence.token(open).tag().equals("-LRB-");
      if (!unclosed) {
        all.add(run);
        continue;
      }
      all.add(new ProperRun(run.first(), open - 1, run.type(), run.known(), run.probability()));
      if (open < last) {
        all.add(new ProperRun(open + 1, last, run.type(), run.known(), run.probability()));
      }
    }
    return all;
  }

  private static boolean isBracket(Token token) {
    return token.tag().equals("-LRB-") || token.tag().equals("-RRB-");
  }

  /**
   * Believes a sequence of proper nouns whose last word makes it an organization before shorter
   * names within it that leave that word out: "Ruritania Normal School".
   */
  private List<ProperRun> withOrganizations(Sentence sentence, List<ProperRun> runs) {
    boolean[] inOne = new boolean[sentence.size()];
    for (ProperRun run : runs) {
      if (run.probability() > 0 && run.type() == EntityType.ORGANIZATION) {
        Arrays.fill(inOne, run.first(), run.last() + 1, true);
      }
    }
    List<ProperRun> all = new ArrayList<>(runs.size());
    for (ProperRun run : runs) {
      all.add(
          run.probability() == 0 && isOrganization(sentence, run, inOne)
              ? new ProperRun(run.first(), run.last(), EntityType.ORGANIZATION, false, LIKELY)
              : run);
    }
    return all;
  }

  /** Adds the longest names of the world at each token to the runs. */
  private List<ProperRun> withWorld(Sentence sentence, List<ProperRun> runs, boolean[] taken) {
    List<ProperRun> all = new ArrayList<>();
    runs.stream()
        .filter(r -> r.first() < r.last() || !demonyms.isOne(sentence.token(r.first())))
        .forEach(all::add);
    List<String> forms = sentence.forms(0, sentence.size() - 1);
    for (int i = 0; i < sentence.size(); i++) {
      if (taken[i] || !mayStartName(sentence.token(i))) {
        continue;
      }
      Optional<World.Match> match = world.longestMatch(forms, i);
      if (match.isEmpty()) {
        continue;
      }
      int last = i + match.get().words() - 1;
      WorldEntry best = match.get().entries().get(0);
      boolean free =
          (last > i || sentence.token(i).isProperNoun()) && !isSomebody(runs, i, last, best);
      for (int j = i; j <= last; j++) {
        free &= !taken[j];
      }
      if (free) {
        all.add(new ProperRun(i, last, EntityType.of(best), true, SURE));
        i = last;
      }
    }
    return all;
  }

  private boolean isOrganization(Sentence sentence, ProperRun run, boolean[] inOne) {
    int head = lexicon.organizationHead(sentence.forms(run.first(), run.last()));
    return head > 0 && !inOne[run.first() + head];
  }

  private static boolean mayStartName(Token token) {
    char c = token.form().charAt(0);
    return (Character.isUpperCase(c) || Character.isDigit(c)) && !token.form().endsWith("$");
  }

  /**
   * Of spans that overlap keeps the longest, of equal ones that which the world knows; a mere guess
   * only where there is nothing else.
   */
  private static List<ProperRun> choose(Sentence sentence, List<ProperRun> runs) {
    List<ProperRun> byLength = new ArrayList<>(runs);
    byLength.sort(
        Comparator.comparing((ProperRun run) -> run.probability() == 0)
            .thenComparingInt(run -> run.first() - run.last())
            .thenComparing(run -> !run.known())
            .thenComparingInt(ProperRun::first));
    boolean[] covered = new boolean[sentence.size()];
    List<ProperRun> chosen = new ArrayList<>();
    for (ProperRun run : byLength) {
      boolean free = true;
      for (int i = run.first(); i <= run.last() && free; i++) {
        free = !covered[i];
      }
      if (free) {
        chosen.add(run);
        Arrays.fill(covered, run.first(), run.last() + 1, true);
      }
    }
    chosen.sort(Comparator.comparingInt(ProperRun::first));
    return chosen;
  }

  /** A model that is sure of a person is believed before the world, for places but no countries. */
  private static boolean isSomebody(List<ProperRun> runs, int first, int last, WorldEntry entry) {
    return EntityType.of(entry) == EntityType.PLACE
        && !entry.is(WorldEntry.COUNTRY)
        && runs.stream()
            .anyMatch(
                r ->
                    r.first() == first
                        && r.last() == last
                        && r.type() == EntityType.PERSON
                        && r.probability() >= LIKELY);
  }

  private Optional<Candidate> candidate(Sentence sentence, ProperRun run) {
    int first = run.first();
    int last = run.last();
    while (first < last && Demonyms.isArticle(sentence.token(first))) {
      first++;
    }
    while (first < last && sentence.token(last).is("case")) {
      last--;
    }
    boolean clear = run.probability() >= SURE && !run.known();
    if (!Character.isLetterOrDigit(sentence.token(first).form().charAt(0))) {
      return Optional.empty();
    }
    if (first == last && isDegree(sentence, first)) {
      return Optional.empty();
    }
    if (first == last
        && ((run.probability() < UNSURE && isGeneric(sentence.token(first)))
            || isPortfolio(sentence, first))) {
      return Optional.empty();
    }
    EntityType type = run.type();
    if (type == EntityType.PERSON
        && !run.known()
        && lexicon.organizationHead(sentence.forms(first, last)) > 0) {
      type = EntityType.ORGANIZATION;
      clear = true;
    }
    if (run.probability() == 0) {
      type = guess(sentence, first, last);
    }
    if (type == EntityType.PERSON && !run.known()) {
      while (first < last && isTitle(sentence, first)) {
        first++;
      }
      if (first == last && lexicon.isTitle(sentence.token(first).form())) {
        return Optional.empty();
      }
    }
    Optional<WorldEntry> entry = entry(name(sentence, first, last), type, clear);
    List<String> classes = List.of();
    if (entry.isPresent()) {
      type = EntityType.of(entry.get());
      classes = entry.get().classes();
    } else if (type != EntityType.PERSON) {
      List<Lexicon.NameWord> told = lexicon.nameWords(sentence.forms(first, last));
      boolean thing = first == last && !told.isEmpty() && told.get(0).type() == EntityType.THING;
      if (!told.isEmpty() && (!clear || thing || told.get(0).type() == type)) {
        type = told.get(0).type();
        classes = told.get(0).classes();
      }
    }
    Optional<Lexicon.NameHead> head = lowerCaseHead(sentence, first, last);
    if (head.isPresent()
        && (head.get().ofPlaces() || type != EntityType.PLACE || entry.isEmpty())) {
      last++;
      entry = entry(sentence.words(first, last), head.get().type(), false);
      type = entry.map(EntityType::of).orElse(head.get().type());
      classes = entry.map(WorldEntry::classes).orElse(head.get().classes());
    }
    Candidate c =
        new Candidate(
            sentence,
            first,
            last,
            Candidate.headOf(sentence, first, last),
            MentionKind.NAMED,
            type);
    c.word = name(sentence, first, last);
    c.classes = classes;
    c.entry = entry;
    c.clear = clear;
    if (type == EntityType.PERSON) {
      c.gender = gender(sentence, run.first(), first, sentence.token(first).form());
    }
    metonymy
        .countryFor(c)
        .ifPresent(
            country -> {
              c.entry = Optional.of(country);
              c.metonym = true;
              c.classes = country.classes();
            });
    return Optional.of(c);
  }

  /** The "Interior" of "Interior Minister", the "Defense" of "Secretary of Defense". */
  private boolean isPortfolio(Sentence sentence, int place) {
    if (!lexicon.isTitle(sentence.token(place).form())) {
      return false;
    }
    boolean before =
        place + 1 < sentence.size() && lexicon.isTitle(sentence.token(place + 1).form());
    boolean behind =
        place > 1
            && sentence.token(place - 1).lemma().equals("of")
            && lexicon.isTitle(sentence.token(place - 2).form());
    return before || behind;
  }

  /** "N, DDS, said". */
  private static boolean isDegree(Sentence sentence, int token) {
    return token > 1
        && MentionWords.DEGREES.has(sentence.token(token).form().replace(".", ""))
        && sentence.token(token - 1).form().equals(",")
        && sentence.token(token - 2).isProperNoun();
  }

  /** "the University", "the Party": a common noun with a capital is no name. */
  private boolean isGeneric(Token token) {
    String word = token.lowerForm();
    return !token.form().equals(token.form().toUpperCase(Locale.ROOT)) && lexicon.isKnownNoun(word);
  }

  /** "King", and the "Crown" of "Crown Prince", but not that of "Crown Estate". */
  private boolean isTitle(Sentence sentence, int token) {
    String form = sentence.token(token).form();
    return lexicon.isTitle(form)
        || (MentionWords.BEFORE_TITLES.has(form)
            && token + 1 < sentence.size()
            && lexicon.isTitle(sentence.token(token + 1).form()));
  }

  /** What a name is that the model did not see. */
  private EntityType guess(Sentence sentence, int first, int last) {
    boolean titled =
        isTitle(sentence, first)
            || (first > 0 && lexicon.isTitle(sentence.token(first - 1).form()));
    if (first == last && ACRONYM.matcher(sentence.token(first).form()).matches()) {
      return EntityType.ORGANIZATION;
    }
    return first < last && (titled || lexicon.isGivenName(sentence.token(first).form()))
        ? EntityType.PERSON
        : EntityType.THING;
  }

  /** The lower-case noun behind a name that belongs to it: "Gaza strip". */
  private Optional<Lexicon.NameHead> lowerCaseHead(Sentence sentence, int first, int last) {
    if (last + 1 >= sentence.size()) {
      return Optional.empty();
    }
    Token next = sentence.token(last + 1);
    return next.isNoun()
            && sentence.token(Candidate.headOf(sentence, first, last)).head() == next.index()
        ? lexicon.nameHead(next.form())
        : Optional.empty();
  }

  private Gender gender(Sentence sentence, int withTitles, int first, String given) {
    for (int i = withTitles; i < first; i++) {
      Gender gender = lexicon.genderOfTitle(sentence.token(i).form());
      if (gender != Gender.UNKNOWN) {
        return gender;
      }
    }
    if (withTitles == first && first > 0) {
      Gender gender = lexicon.genderOfTitle(sentence.token(first - 1).form());
      if (gender != Gender.UNKNOWN) {
        return gender;
      }
    }
    return lexicon.genderOfGivenName(given);
  }

  /** Makes a nominal mention of the office before a person's name: "President". */
  private Optional<Candidate> office(Sentence sentence, Candidate person) {
    if (person.type != EntityType.PERSON) {
      return Optional.empty();
    }
    int last = person.first - 1;
    int first = person.first;
    while (first > 0
        && lexicon.isTitle(sentence.token(first - 1).form())
        && Character.isUpperCase(sentence.token(first - 1).form().charAt(0))) {
      first--;
    }
    // "Secretary-General N"
    if (first <= last
        && first > 1
        && sentence.token(first - 1).form().equals("-")
        && sentence.token(first - 2).head() == first
        && lexicon.isTitle(sentence.token(first - 2).form())) {
      first -= 2;
    }
    if (first > last || sentence.token(last).form().endsWith(".")) {
      return Optional.empty();
    }
    String lemma = sentence.token(last).lowerForm();
    if (lexicon.noun(lemma).kind() != NounKind.PERSON) {
      return Optional.empty();
    }
    Candidate office =
        new Candidate(sentence, first, last, last, MentionKind.NOMINAL, EntityType.PERSON);
    office.word = lemma;
    office.gender = lexicon.noun(lemma).gender();
    office.article = Candidate.Article.NONE;
    return Optional.of(office);
  }

  /**
   * Returns the world's best known entry of a name. A person is never taken for a place, and where
   * the type is clear, an entry of that type comes first.
   */
  private Optional<WorldEntry> entry(String name, EntityType wanted, boolean clear) {
    List<WorldEntry> entries = world.namedLike(name);
    if (entries.isEmpty() && clear) {
      entries = world.perhapsNamed(name).stream().filter(e -> EntityType.of(e) == wanted).toList();
    }
    Optional<WorldEntry> fitting =
        entries.stream().filter(e -> EntityType.of(e) == wanted).findFirst();
    if (wanted == EntityType.PERSON || (clear && fitting.isPresent())) {
      return fitting;
    }
    return entries.stream().findFirst();
  }

  /** The words of a name; a full stop that the tokenizer left on is none of "Kharkiv." */
  private static String name(Sentence sentence, int first, int last) {
    String words = sentence.words(first, last);
    int end = words.length() - 1;
    boolean stop =
        last == sentence.size() - 1
            && end > 3
            && words.charAt(end) == '.'
            && words.indexOf('.') == end
            && words.lastIndexOf(' ') < end - 3;
    return stop ? words.substring(0, end) : words;
  }
}
