package org.w3id.dateline.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.dateline.entity.Quantity.Qualifier;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * Reads how many a text says there are: "an estimated 12,000 people", "dozens of fighters",
 * "between 30 and 40", "as many as half a million".
 *
 * <p>Which words are numbers and which say how exact one is stands in the tables {@code
 * numbers.tsv} and {@code number-qualifiers.tsv}. Safe for use by several threads.
 */
public final class QuantityFinder {
  private static final Pattern RANGE = Pattern.compile("(\\d[\\d,]{0,14})[-–—](\\d[\\d,]{0,14})");

  /** How far before a noun its number may stand: "240 mostly young foreign hostages". */
  private static final int REACH = 8;

  /** How many words say at the most how exact a number is. */
  private static final int LONGEST_BEFORE = 4;

  private static final int LONGEST_BEHIND = 2;
  private static final Set<String> CONNECTORS = Set.of("and", "to", "-", "–", "of", "or");
  private static final Set<String> HYPHENS = Set.of("-", "–", "‑");
  private static final Set<String> BEFORE_SCALE =
      Set.of("a", "an", "several", "few", "many", "half");

  private final NumberWords numbers = new NumberWords();
  private final Map<String, Qualifier> before = new HashMap<>();
  private final Map<String, Qualifier> behind = new HashMap<>();

  /** Loads the built-in tables. */
  public QuantityFinder() {
    Table qualifiers =
        Table.of(QuantityFinder.class, "number-qualifiers.tsv", "words", "where", "qualifier");
    for (Table.Row row : qualifiers.rows()) {
      try {
        (row.cell("where").equals("behind") ? behind : before)
            .put(row.cell("words"), Qualifier.valueOf(row.cell("qualifier")));
      } catch (IllegalArgumentException e) {
        throw row.problem(
            "not a value of its column: " + row.cells(), "Use one of the qualifiers of Quantity.");
      }
    }
  }

  /**
   * Returns how many of something there are said to be.
   *
   * @param noun the noun that is counted ("people" of "hundreds of people"), or the number itself
   *     where it stands for those counted ("at least 12 were killed")
   */
  public Optional<Quantity> of(Sentence sentence, Token noun) {
    if (isNumber(noun)) {
      return at(sentence, noun.index());
    }
    int lowest = Math.max(sentence.firstBelow(noun), noun.index() - REACH);
    for (int i = noun.index() - 1; i >= lowest; i--) {
      Token token = sentence.token(i);
      if (token.is("case")
          || (token.tag().equals(",")
              && i < noun.index() - 1
              && !isNumber(sentence.token(i + 1)))) {
        break;
      }
      if (isNumber(token) && !isPartOfName(sentence, token, noun) && !isAge(sentence, i)) {
        return at(sentence, i);
      }
    }
    return counter(sentence, noun).flatMap(c -> at(sentence, c.index()));
  }

  /**
   * Returns the number word that counts a noun by "of": "hundreds" for "people" in "hundreds of
   * people".
   */
  public Optional<Token> counter(Sentence sentence, Token noun) {
    if (!noun.is("pobj")) {
      return Optional.empty();
    }
    return sentence
        .head(noun)
        .filter(of -> of.lemma().equals("of"))
        .flatMap(sentence::head)
        .filter(this::isNumber);
  }

  /** Returns whether a token is a number or a word for one, exact or vague. */
  public boolean isNumber(Token token) {
    return numbers.isNumber(token) || RANGE.matcher(token.form()).matches();
  }

  private static boolean isPartOfName(Sentence sentence, Token number, Token noun) {
    // "the October 7 attacks", "the 1979 revolution": the number is a date's
    if (number.head() == Token.ROOT) {
      return true;
    }
    Token head = sentence.token(number.head());
    return head.isProperNoun() && head.index() != noun.index();
  }

  /** Reads the number that a token belongs to. */
  private Optional<Quantity> at(Sentence sentence, int place) {
    int first = place;
    while (first > 0 && joins(sentence, first - 1, -1)) {
      first--;
    }
    int last = place;
    while (last + 1 < sentence.size() && joins(sentence, last + 1, 1)) {
      last++;
    }
    while (first < place && isConnector(sentence.token(first).lowerForm())) {
      first++;
    }
    while (last > place && isConnector(sentence.token(last).lowerForm())) {
      last--;
    }
    if (first > 0 && startsScale(sentence, first)) {
      first--;
      if (first > 0 && sentence.token(first - 1).lowerForm().equals("half")) {
        first--;
      }
    }
    if (isMoneyOrShare(sentence, first, last) || isAge(sentence, last)) {
      return Optional.empty();
    }
    return read(sentence, first, last);
  }

  /** "a dozen", "a million", "several hundred", "half a million". */
  private boolean startsScale(Sentence sentence, int first) {
    return numbers.isScale(sentence.token(first))
        && BEFORE_SCALE.contains(sentence.token(first - 1).lowerForm());
  }

  private static boolean isMoneyOrShare(Sentence sentence, int first, int last) {
    if (first > 0 && sentence.token(first - 1).tag().equals("$")) {
      return true;
    }
    if (last + 1 == sentence.size()) {
      return false;
    }
    return MentionWords.SHARES.has(sentence.token(last + 1).lowerForm());
  }

  /** "24-year-old", "three months old": how old somebody is, not how many there are. */
  private static boolean isAge(Sentence sentence, int last) {
    int unit = behindHyphen(sentence, last + 1);
    int old = behindHyphen(sentence, unit + 1);
    return old < sentence.size()
        && MentionWords.UNITS_OF_AGE.has(sentence.token(unit).lemma())
        && sentence.token(old).lowerForm().startsWith("old");
  }

  private static int behindHyphen(Sentence sentence, int place) {
    boolean hyphen = place < sentence.size() && HYPHENS.contains(sentence.token(place).form());
    return hyphen ? place + 1 : place;
  }

  private static boolean isConnector(String form) {
    return CONNECTORS.contains(form);
  }

  /** Returns whether a token belongs to the same number as the one before it in a direction. */
  private boolean joins(Sentence sentence, int place, int step) {
    Token token = sentence.token(place);
    if (isNumber(token)) {
      return !isAge(sentence, place);
    }
    if (!isConnector(token.lowerForm())) {
      return false;
    }
    int beyond = place + step;
    if (beyond < 0 || beyond >= sentence.size() || !isNumber(sentence.token(beyond))) {
      return false;
    }
    return switch (token.lowerForm()) {
      case "of" ->
          // "tens of thousands", never "two of three"
          numbers.isVague(sentence.token(place - 1)) && numbers.isVague(sentence.token(place + 1));
      case "and" ->
          (place >= 2 && sentence.token(place - 2).lowerForm().equals("between"))
              || numbers.isScale(sentence.token(place - 1));
      default -> true;
    };
  }

  /** Reads the number that is written from one token to another, with what stands around it. */
  private Optional<Quantity> read(Sentence sentence, int first, int last) {
    OptionalLong count = OptionalLong.empty();
    OptionalLong min = OptionalLong.empty();
    OptionalLong max = OptionalLong.empty();
    Qualifier qualifier = Qualifier.EXACT;
    int from = first;
    var range = RANGE.matcher(sentence.token(first).form());
    int middle = rangeAt(sentence, first, last);
    if (first == last && range.matches()) {
      min = OptionalLong.of(Long.parseLong(range.group(1).replace(",", "")));
      max = OptionalLong.of(Long.parseLong(range.group(2).replace(",", "")));
      qualifier = Qualifier.ABOUT;
    } else if (middle > 0) {
      min = numbers.value(sentence, first, middle - 1);
      max = numbers.value(sentence, middle + 1, last);
      qualifier = Qualifier.ABOUT;
      if (first > 0 && sentence.token(first - 1).lowerForm().equals("between")) {
        from = first - 1;
      }
    } else {
      Optional<Qualifier> vague = numbers.vague(sentence, first, last);
      if (vague.isPresent()) {
        qualifier = vague.get();
        min = numbers.vagueMinimum(sentence, first, last);
        if (from > 0
            && sentence.token(from).lowerForm().equals("few")
            && sentence.token(from - 1).lowerForm().equals("a")) {
          from--;
        }
      } else {
        count = numbers.value(sentence, first, last);
        if (count.isEmpty()) {
          return Optional.empty();
        }
      }
    }
    int to = last;
    for (boolean more = true; more; ) {
      more = false;
      for (int n = Math.min(LONGEST_BEFORE, from); n > 0 && !more; n--) {
        Qualifier found = before.get(words(sentence, from - n, from - 1));
        if (found != null) {
          more = true;
          from -= n;
          if (count.isPresent()
              && found != Qualifier.EXACT
              && (qualifier == Qualifier.EXACT || found != Qualifier.ABOUT)) {
            qualifier = found;
          }
        }
      }
    }
    for (int n = LONGEST_BEHIND; n > 0; n--) {
      if (to + n < sentence.size() && count.isPresent()) {
        Qualifier found = behind.get(words(sentence, to + 1, to + n));
        if (found != null) {
          qualifier = found;
          to += n;
          break;
        }
      }
    }
    switch (qualifier) {
      case AT_LEAST, MORE_THAN -> min = count.isPresent() ? count : min;
      case AT_MOST, LESS_THAN -> max = count.isPresent() ? count : max;
      case EXACT, ABOUT, DOZENS, HUNDREDS, THOUSANDS -> {}
    }
    return Optional.of(new Quantity(sentence.span(from, to), count, min, max, qualifier));
  }

  /** Returns where the "to" of a range stands, 0 if it is none. */
  private int rangeAt(Sentence sentence, int first, int last) {
    for (int i = first + 1; i < last; i++) {
      String form = sentence.token(i).lowerForm();
      boolean between =
          form.equals("and")
              && first > 0
              && sentence.token(first - 1).lowerForm().equals("between");
      boolean dash =
          (form.equals("-") || form.equals("–"))
              && NumberWords.isDigits(sentence.token(i - 1))
              && NumberWords.isDigits(sentence.token(i + 1));
      if (between || dash || form.equals("to") || form.equals("or")) {
        return numbers.value(sentence, first, i - 1).isPresent()
                && numbers.value(sentence, i + 1, last).isPresent()
            ? i
            : 0;
      }
    }
    return 0;
  }

  private static String words(Sentence sentence, int first, int last) {
    return String.join(" ", sentence.forms(first, last)).toLowerCase(Locale.ROOT);
  }
}
