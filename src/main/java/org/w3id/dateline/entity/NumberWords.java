package org.w3id.dateline.entity;

import java.math.BigDecimal;
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

/** Reads numbers in digits and in the words of the table {@code numbers.tsv}. */
final class NumberWords {
  private static final Pattern DIGITS =
      Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,15}(?:\\.\\d{1,6})?");

  private static final Set<String> INSIDE = Set.of("a", "an", "-", "and");
  private static final Set<String> SEVERAL = Set.of("several", "few", "many");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** A minimum that grows no further. */
  private static final long MOST = 1_000_000_000_000L;

  /** Numbers with fewer digits before the point fit a {@code long}. */
  private static final int MOST_DIGITS = 18;

  private enum Kind {
    /** "seven", "twenty" */
    UNIT,
    /** "dozen", "hundred", "million" */
    SCALE,
    /** "dozens", "thousands" */
    VAGUE
  }

  private record NumberWord(Kind kind, long value, Optional<Qualifier> qualifier) {}

  private final Map<String, NumberWord> words = new HashMap<>();

  NumberWords() {
    Table numbers =
        Table.of(NumberWords.class, "numbers.tsv", "word", "kind", "value", "qualifier");
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
  }

  /** Returns whether a token is a number in digits. */
  static boolean isDigits(Token token) {
    return DIGITS.matcher(token.form()).matches();
  }

  /** Returns whether a token is a number in digits or in a word. */
  boolean isNumber(Token token) {
    return isDigits(token) || words.containsKey(token.lowerForm());
  }

  /** Returns whether a word multiplies the number before it: "hundred". */
  boolean isScale(Token token) {
    return is(token, Kind.SCALE);
  }

  /** Returns whether a word is for a number that stays open: "hundreds". */
  boolean isVague(Token token) {
    return is(token, Kind.VAGUE);
  }

  private boolean is(Token token, Kind kind) {
    NumberWord word = words.get(token.lowerForm());
    return word != null && word.kind() == kind;
  }

  /** Returns how exact the words from one token to another are, none for an exact number. */
  Optional<Qualifier> vague(Sentence sentence, int first, int last) {
    NumberWord word = words.get(sentence.token(last).lowerForm());
    if (word == null) {
      return Optional.empty();
    }
    if (word.kind() == Kind.VAGUE) {
      return word.qualifier();
    }
    if (word.kind() == Kind.SCALE && SEVERAL.contains(sentence.token(first).lowerForm())) {
      return Optional.of(
          word.value() >= 1000
              ? Qualifier.THOUSANDS
              : word.value() >= 100 ? Qualifier.HUNDREDS : Qualifier.DOZENS);
    }
    return Optional.empty();
  }

  /** Returns the least that vague words can mean: 10,000 for "tens of thousands". */
  OptionalLong vagueMinimum(Sentence sentence, int first, int last) {
    if (first == last) {
      return OptionalLong.empty();
    }
    long product = 1;
    for (int i = first; i <= last; i++) {
      NumberWord word = words.get(sentence.token(i).lowerForm());
      if (word != null && word.kind() == Kind.VAGUE) {
        product = Math.min(product * word.value(), MOST);
      } else if (word != null) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(product);
  }

  /** Returns the whole number that stands from one token to another, none if it is not exact. */
  OptionalLong value(Sentence sentence, int first, int last) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = BigDecimal.ZERO;
    boolean any = false;
    boolean half = false;
    for (int i = first; i <= last; i++) {
      String form = sentence.token(i).lowerForm();
      NumberWord word = words.get(form);
      if (isDigits(sentence.token(i))) {
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
      } else if (!INSIDE.contains(form)) {
        return OptionalLong.empty();
      }
    }
    BigDecimal sum = total.add(current);
    if (half) {
      sum = sum.divide(TWO);
    }
    return any && sum.precision() - sum.scale() < MOST_DIGITS
        ? OptionalLong.of(sum.longValue())
        : OptionalLong.empty();
  }
}
