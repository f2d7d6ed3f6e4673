package org.w3id.dateline.time;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number of units.
 *
 * @param count how many; NaN where it is not known ("several")
 * @param unit a code of {@code words.tsv}
 */
record Amount(double count, String unit) {

  /** Reads "two weeks", "a year", "half an hour", "a year and a half", "several days". */
  static Amount of(TimePattern.Match match) {
    Item unit =
        match
            .within(WordKind.UNIT)
            .or(() -> match.within(WordKind.UNITS))
            .orElseThrow(() -> new IllegalStateException("no unit in " + match.pattern()));
    return new Amount(count(match, unit), unit.code());
  }

  private static double count(TimePattern.Match match, Item unit) {
    if (match.within(WordKind.FEW).isPresent()) {
      return Double.NaN;
    }
    Optional<Item> number = match.within(WordKind.NUMBER);
    boolean half = match.pattern().says("half");
    if (number.isPresent()) {
      return number.get().number() + (half ? 0.5 : 0);
    }
    if (half) {
      return match.pattern().says("and") ? 1.5 : 0.5;
    }
    return unit.kind() == WordKind.UNITS ? Double.NaN : 1;
  }

  /** Returns it as a TIMEX3 duration. */
  Optional<Reading> duration() {
    return value().map(v -> Reading.explicit(TimeType.DURATION, v));
  }

  /** Returns the value: {@code P3D}, {@code PT90M}, {@code PXW}; none for weekends and the like. */
  Optional<String> value() {
    int digits = 0;
    while (digits < unit.length() && Character.isDigit(unit.charAt(digits))) {
      digits++;
    }
    double factor = digits == 0 ? 1 : Integer.parseInt(unit.substring(0, digits));
    String code = unit.substring(digits);
    boolean clock = code.startsWith("T");
    String letters = clock ? code.substring(1) : code;
    double number = count * factor;
    if (Double.isNaN(number)) { // several
      return Optional.of((clock ? "PTX" : "PX") + letters);
    }
    Optional<String> whole =
        number == Math.rint(number) ? Optional.empty() : inFinerUnits(number, code);
    return whole.or(() -> Optional.of((clock ? "PT" : "P") + plain(number) + letters));
  }

  /** Half an hour is thirty minutes. */
  private static Optional<String> inFinerUnits(double count, String unit) {
    Optional<Amount> finer =
        switch (unit) {
          case "CE" -> Optional.of(new Amount(count * 100, "Y"));
          case "DE" -> Optional.of(new Amount(count * 10, "Y"));
          case "Y" -> count < 1 ? Optional.of(new Amount(count * 12, "M")) : Optional.empty();
          case "D" -> count < 1 ? Optional.of(new Amount(count * 24, "TH")) : Optional.empty();
          case "TH" -> Optional.of(new Amount(count * 60, "TM"));
          default -> Optional.empty();
        };
    return finer.filter(f -> f.count() == Math.rint(f.count())).flatMap(Amount::value);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** Returns the sum of two amounts side by side: {@code PT5H20M}. */
  static Optional<Reading> sum(List<Amount> amounts) {
    StringBuilder value = new StringBuilder();
    for (Amount amount : amounts) {
      Optional<String> next = amount.value();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      String part = next.get();
      if (value.length() == 0) {
        value.append(part);
      } else {
        boolean clockSeen = value.indexOf("T") >= 0;
        value.append(part.startsWith("PT") && clockSeen ? part.substring(2) : part.substring(1));
      }
    }
    return Optional.of(Reading.explicit(TimeType.DURATION, value.toString()));
  }
}
