package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3id.dateline.document.Span;

/** Counts how many spans two splits have in common, and keeps the places where they differ. */
final class Boundaries {
  private int expected;
  private int found;
  private int common;
  private final List<String> errors = new ArrayList<>();

  void add(String text, Collection<Span> expectedSpans, Collection<Span> foundSpans) {
    Set<Span> both = new HashSet<>(expectedSpans);
    both.retainAll(new HashSet<>(foundSpans));
    expected += expectedSpans.size();
    found += foundSpans.size();
    common += both.size();
    for (Span span : expectedSpans) {
      if (!both.contains(span)) {
        errors.add("missed  " + around(text, span));
      }
    }
    for (Span span : foundSpans) {
      if (!both.contains(span)) {
        errors.add("wrong   " + around(text, span));
      }
    }
  }

  private static String around(String text, Span span) {
    String inside = text.substring(span.start(), span.end());
    if (inside.length() > 120) {
      inside = inside.substring(0, 50) + " … " + inside.substring(inside.length() - 50);
    }
    return text.substring(Math.max(0, span.start() - 25), span.start())
        + "⟦"
        + inside
        + "⟧"
        + text.substring(span.end(), Math.min(text.length(), span.end() + 25));
  }

  double f1() {
    return 2.0 * common / (expected + found);
  }

  List<String> errors() {
    return errors;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "expected %d, found %d, common %d, F1 %.4f", expected, found, common, f1());
  }

  static Span whole(List<Span> tokens) {
    return tokens.get(0).cover(tokens.get(tokens.size() - 1));
  }

  static String[] tokens(String line) {
    return Arrays.stream(line.split(" ")).filter(t -> !t.isEmpty()).toArray(String[]::new);
  }
}
