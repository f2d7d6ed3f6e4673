package org.w3id.dateline.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.dateline.identity.Bearer.Form;

/** Bearers of one name of whom the same is known, in any number of articles. */
final class Profile {
  private final List<Bearer> bearers = new ArrayList<>();
  private final TreeSet<LocalDate> dates = new TreeSet<>();
  private final Set<String> articles = new TreeSet<>();

  void add(Bearer bearer) {
    bearers.add(bearer);
    bearer.date().ifPresent(dates::add);
    articles.add(bearer.article());
  }

  Bearer first() {
    return bearers.get(0);
  }

  List<Bearer> bearers() {
    return bearers;
  }

  Set<String> articles() {
    return articles;
  }

  Form form() {
    return first().form();
  }

  /** Returns the fewest days between an article of each; -1 where dates are missing. */
  long days(Profile other) {
    long fewest = -1;
    for (LocalDate date : dates) {
      for (LocalDate near : new LocalDate[] {other.dates.floor(date), other.dates.ceiling(date)}) {
        if (near != null) {
          long days = Math.abs(near.toEpochDay() - date.toEpochDay());
          fewest = fewest < 0 ? days : Math.min(fewest, days);
        }
      }
    }
    return fewest;
  }

  /** Returns whether articles tell of it both a few days before those of another and after. */
  boolean surrounds(Profile other, int days) {
    if (other.dates.isEmpty()) {
      return false;
    }
    LocalDate before = dates.lower(other.dates.first());
    LocalDate after = dates.higher(other.dates.last());
    return before != null
        && after != null
        && other.dates.first().toEpochDay() - before.toEpochDay() <= days
        && after.toEpochDay() - other.dates.last().toEpochDay() <= days;
  }

  /** Returns whether one of its articles was published before a day. */
  boolean isBefore(LocalDate day) {
    return !dates.isEmpty() && dates.first().isBefore(day);
  }
}
