package org.w3id.dateline.entity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
  private static final Pattern DIGITS =
      Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,15}(?:\\.\\d{1,6})?");
  private static final Pattern RANGE = Pattern.compile("(\\d[\\d,]{0,14})[-–—](\\d[\\d,]{0,14})");

  /** How far before a noun its number may stand: "240 mostly young foreign hostages". */
  private static final int REACH = 8;

  private static final int LONGEST_QUALIFIER = 4;

  private enum Kind {
    UNIT,
    SCALE,
    VAGUE
  }

  private record NumberWord(Kind kind, long value, Optional<Qualifier> qualifier) {}

  private final Map<String, NumberWord> words = new HashMap<>();
  private final Map<String, Qualifier> before = new HashMap<>();
  private final Map<String, Qualifier> behind = new HashMap<>();

  /** Loads the built-in tables. */
  public QuantityFinder() {
    Table numbers =
        Table.of(QuantityFinder.class, "numbers.tsv", "word", "kind", "value", "qualifier");
    for (Table.Row row : numbers.rows()) {
      try {
        String qualifier = row.cell("qualifier");
        words.put(
            row.cell("word"),
            new NumberWord(
                Kind.valueOf(row.cell("kind").toUpperCase(Locale.ROOT)),
                Long.parseLong(row.cell("value")),
                qualifier.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Qualifier.valueOf(qualifier))));
      } catch (IllegalArgumentException e) {
        throw row.problem(
            "not a value of its column: " + row.cells(),
            "A kind is unit, scale or vague, a value a whole number.");
      }
    }
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
      if (isNumber(token) && !isPartOfName(sentence, token, noun)) {
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
    String form = lower(token);
    return DIGITS.matcher(form).matches()
        || RANGE.matcher(form).matches()
        || (words.containsKey(form) && !form.equals("k") && !form.equals("m"));
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
    while (first < place && isConnector(lower(sentence.token(first)))) {
      first++;
    }
    while (last > place && isConnector(lower(sentence.token(last)))) {
      last--;
    }
    if (first > 0 && startsScale(sentence, first)) {
      first--;
      if (first > 0 && lower(sentence.token(first - 1)).equals("half")) {
        first--;
      }
    }
    if (isMoneyOrShare(sentence, first, last)) {
      return Optional.empty();
    }
    return read(sentence, first, last);
  }

  /** "a dozen", "a million", "several hundred", "half a million". */
  private boolean startsScale(Sentence sentence, int first) {
    NumberWord word = words.get(lower(sentence.token(first)));
    String previous = lower(sentence.token(first - 1));
    return word != null
        && word.kind() == Kind.SCALE
        && (previous.equals("a")
            || previous.equals("an")
            || previous.equals("several")
            || previous.equals("few")
            || previous.equals("many")
            || previous.equals("half"));
  }

  private static boolean isMoneyOrShare(Sentence sentence, int first, int last) {
    if (first > 0 && sentence.token(first - 1).tag().equals("$")) {
      return true;
    }
    if (last + 1 == sentence.size()) {
      return false;
    }
    String next = lower(sentence.token(last + 1));
    return next.equals("%") || next.equals("percent") || next.equals("per");
  }

  private static boolean isConnector(String form) {
    return form.equals("and")
        || form.equals("to")
        || form.equals("-")
        || form.equals("–")
        || form.equals("of")
        || form.equals("or");
  }

  private boolean joins(Sentence sentence, int place, int step) {
    Token token = sentence.token(place);
    if (isNumber(token)) {
      return true;
    }
    if (!isConnector(lower(token))) {
      return false;
    }
    int beyond = place + step;
    if (beyond < 0 || beyond >= sentence.size() || !isNumber(sentence.token(beyond))) {
      return false;
    }
    return switch (lower(token)) {
      case "of" -> {
        // "tens of thousands", never "two of three"
        NumberWord left = words.get(lower(sentence.token(place - 1)));
        NumberWord right = words.get(lower(sentence.token(place + 1)));
        yield left != null
            && right != null
            && left.kind() == Kind.VAGUE
            && right.kind() == Kind.VAGUE;
      }
      case "and" -> {
        boolean between = place >= 2 && lower(sentence.token(place - 2)).equals("between");
        NumberWord left = words.get(lower(sentence.token(place - 1)));
        yield between || (left != null && left.kind() == Kind.SCALE);
      }
      default -> true;
    };
  }

  private Optional<Quantity> read(Sentence sentence, int first, int last) {
    OptionalLong count = OptionalLong.empty();
    OptionalLong min = OptionalLong.empty();
    OptionalLong max = OptionalLong.empty();
    Qualifier qualifier = Qualifier.EXACT;
    int from = first;
    var range = RANGE.matcher(lower(sentence.token(first)));
    int middle = rangeAt(sentence, first, last);
    if (first == last && range.matches()) {
      min = OptionalLong.of(Long.parseLong(range.group(1).replace(",", "")));
      max = OptionalLong.of(Long.parseLong(range.group(2).replace(",", "")));
      qualifier = Qualifier.ABOUT;
    } else if (middle > 0) {
      min = value(sentence, first, middle - 1);
      max = value(sentence, middle + 1, last);
      qualifier = Qualifier.ABOUT;
      if (first > 0 && lower(sentence.token(first - 1)).equals("between")) {
        from = first - 1;
      }
    } else {
      Optional<Qualifier> vague = vague(sentence, first, last);
      if (vague.isPresent()) {
        qualifier = vague.get();
        min = vagueMinimum(sentence, first, last);
        if (from > 0
            && lower(sentence.token(from)).equals("few")
            && lower(sentence.token(from - 1)).equals("a")) {
          from--;
        }
      } else {
        count = value(sentence, first, last);
        if (count.isEmpty()) {
          return Optional.empty();
        }
      }
    }
    int to = last;
    for (boolean more = true; more; ) {
      more = false;
      for (int n = Math.min(LONGEST_QUALIFIER, from); n > 0 && !more; n--) {
        Qualifier found = before.get(join(sentence, from - n, from - 1));
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
    for (int n = 2; n > 0; n--) {
      if (to + n < sentence.size() && count.isPresent()) {
        Qualifier found = behind.get(join(sentence, to + 1, to + n));
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
      String form = lower(sentence.token(i));
      boolean between =
          form.equals("and") && first > 0 && lower(sentence.token(first - 1)).equals("between");
      boolean dash =
          (form.equals("-") || form.equals("–"))
              && DIGITS.matcher(lower(sentence.token(i - 1))).matches()
              && DIGITS.matcher(lower(sentence.token(i + 1))).matches();
      if (between || dash || form.equals("to") || form.equals("or")) {
        return value(sentence, first, i - 1).isPresent() && value(sentence, i + 1, last).isPresent()
            ? i
            : 0;
      }
    }
    return 0;
  }

  private Optional<Qualifier> vague(Sentence sentence, int first, int last) {
    NumberWord word = words.get(lower(sentence.token(last)));
    if (word == null) {
      return Optional.empty();
    }
    if (word.kind() == Kind.VAGUE) {
      return word.qualifier();
    }
    String start = lower(sentence.token(first));
    if (word.kind() == Kind.SCALE
        && (start.equals("several") || start.equals("few") || start.equals("many"))) {
      return Optional.of(
          word.value() >= 1000
              ? Qualifier.THOUSANDS
              : word.value() >= 100 ? Qualifier.HUNDREDS : Qualifier.DOZENS);
    }
    return Optional.empty();
  }

  private OptionalLong vagueMinimum(Sentence sentence, int first, int last) {
    if (first == last) {
      return OptionalLong.empty();
    }
    long product = 1;
    for (int i = first; i <= last; i++) {
      NumberWord word = words.get(lower(sentence.token(i)));
      if (word != null && word.kind() == Kind.VAGUE) {
        product = Math.min(product * word.value(), 1_000_000_000_000L);
      } else if (word != null) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(product);
  }

  private OptionalLong value(Sentence sentence, int first, int last) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = BigDecimal.ZERO;
    boolean any = false;
    boolean half = false;
    for (int i = first; i <= last; i++) {
      String form = lower(sentence.token(i));
      NumberWord word = words.get(form);
      if (DIGITS.matcher(form).matches()) {
        current = current.add(new BigDecimal(form.replace(",", "")));
        any = true;
      } else if (word != null) {
        any = true;
        BigDecimal value = BigDecimal.valueOf(word.value());
        switch (word.kind()) {
          case UNIT -> current = current.add(value);
          case SCALE -> {
            current = (current.signum() == 0 ? BigDecimal.ONE : current).multiply(value);
            if (word.value() >= 1000) {
              total = total.add(current);
              current = BigDecimal.ZERO;
            }
          }
          case VAGUE -> {
            return OptionalLong.empty();
          }
        }
      } else if (form.equals("half")) {
        half = true;
      } else if (!form.equals("a")
          && !form.equals("an")
          && !form.equals("-")
          && !form.equals("and")) {
        return OptionalLong.empty();
      }
    }
    BigDecimal sum = total.add(current);
    if (half) {
      sum = sum.divide(BigDecimal.valueOf(2));
    }
    return any && sum.precision() - sum.scale() < 18
        ? OptionalLong.of(sum.longValue())
        : OptionalLong.empty();
  }

  private static String join(Sentence sentence, int first, int last) {
    StringBuilder joined = new StringBuilder();
    for (int i = first; i <= last; i++) {
      if (i > first) {
        joined.append(' ');
      }
      joined.append(lower(sentence.token(i)));
    }
    return joined.toString();
  }

  private static String lower(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }
}
