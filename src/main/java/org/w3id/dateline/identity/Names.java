package org.w3id.dateline.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.w3id.dateline.table.Table;

/** The parts of names by which people and organizations are found and compared. */
final class Names {
  private static final int LONGEST_ACRONYM = 8;
  private static final int LONG_WORD = 5;
  private static final int VERY_LONG_WORD = 8;
  private static final int LONGEST_SOUND = 10;
  private static final DoubleMetaphone SOUNDS = sounds();
  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");
  private static final Set<String> SMALL =
      Table.of(Names.class, "small-words.tsv", "word").words("word");

  private static final Set<String> GENERIC =
      Table.of(Names.class, "generic-words.tsv", "word").words("word");

  private Names() {}

  /** Returns whether all words of an organization's name are those of bodies of any country. */
  static boolean isGeneric(String name) {
    List<String> words = words(name);
    return words.stream().anyMatch(GENERIC::contains)
        && words.stream().allMatch(word -> GENERIC.contains(word) || SMALL.contains(word));
  }

  /** Returns the words of a name in lower case, without accents and marks. */
  static List<String> words(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        word.appendCodePoint(Character.toLowerCase(c));
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’') {
        end(word, words);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** Returns the last name of a person, or nothing. */
  static String last(String name) {
    List<String> words = words(name);
    int end = words.size();
    while (end > 1 && GENERATIONS.contains(words.get(end - 1))) {
      end--;
    }
    return end == 0 ? "" : words.get(end - 1);
  }

  /** Returns what stands before a person's last name. */
  static List<String> given(String name) {
    List<String> words = words(name);
    String last = last(name);
    int at = words.lastIndexOf(last);
    return at <= 0 ? List.of() : List.copyOf(words.subList(0, at));
  }

  /** Returns what tells of father and son, "jr" or "ii"; nothing for most names. */
  static String generation(String name) {
    List<String> words = words(name);
    String end = words.size() > 1 ? words.get(words.size() - 1) : "";
    return GENERATIONS.contains(end) ? end : "";
  }

  /** How the given names of two people of one last name agree. */
  enum Agreement {
    SAME,
    SIMILAR,
    NONE
  }

  /** Compares what stands before the last names of two people who have both. */
  static Agreement compareGiven(List<String> a, List<String> b) {
    if (a.equals(b)) {
      return Agreement.SAME;
    }
    List<String> fewer = a.size() <= b.size() ? a : b;
    List<String> more = a.size() <= b.size() ? b : a;
    if (fewer.isEmpty() || !alike(fewer.get(0), more.get(0)) || contradict(fewer, more)) {
      return Agreement.NONE;
    }
    Set<Integer> used = new HashSet<>();
    for (String word : fewer) {
      boolean found = false;
      for (int i = 0; i < more.size() && !found; i++) {
        found = !used.contains(i) && alike(word, more.get(i)) && used.add(i);
      }
      if (!found) {
        return Agreement.NONE;
      }
    }
    return Agreement.SIMILAR;
  }

  /** Initials of middle names are given in order and from the first: "George H.W.", "George W.". */
  private static boolean contradict(List<String> fewer, List<String> more) {
    boolean initials =
        Stream.concat(fewer.stream().skip(1), more.stream().skip(1)).anyMatch(w -> w.length() == 1);
    for (int i = 1; initials && i < fewer.size(); i++) {
      if (!alike(fewer.get(i), more.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean alike(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    if (shorter.length() == 1) {
      return longer.startsWith(shorter);
    }
    int allowed = shorter.length() >= VERY_LONG_WORD ? 2 : shorter.length() >= LONG_WORD ? 1 : 0;
    return longer.length() - shorter.length() <= allowed && distance(a, b) <= allowed;
  }

  private static DoubleMetaphone sounds() {
    DoubleMetaphone sounds = new DoubleMetaphone();
    sounds.setMaxCodeLen(LONGEST_SOUND);
    return sounds;
  }

  /**
   * Returns how a word of a name sounds, by Double Metaphone (Philips 2000): the same for most ways
   * in which one name of another script is written. Empty for other scripts.
   */
  static String sound(String word) {
    String sound = SOUNDS.doubleMetaphone(word);
    return sound == null ? "" : sound;
  }

  /** Returns whether two last names may be one that is written in two ways: "Zorin", "Zorinn". */
  static boolean areSpeltAlike(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int allowed = shorter >= VERY_LONG_WORD ? 3 : shorter > LONG_WORD ? 2 : 1;
    return shorter >= LONG_WORD
        && !a.equals(b)
        && Math.abs(a.length() - b.length()) <= allowed
        && sound(a).equals(sound(b))
        && distance(a, b) <= allowed;
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int before = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int kept = before + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        before = row[j];
        row[j] = Math.min(kept, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  /** Returns whether a name is one word of capitals: "SSU", "U.N.". */
  static boolean isAcronym(String name) {
    String letters = name.replace(".", "");
    return letters.length() >= 2
        && letters.length() <= LONGEST_ACRONYM
        && letters.chars().allMatch(Character::isUpperCase);
  }

  /** Returns the acronym of an organization's name, or nothing where it can't have one. */
  static String acronym(String name) {
    if (isAcronym(name)) {
      return name.replace(".", "").toLowerCase(Locale.ROOT);
    }
    StringBuilder initials = new StringBuilder();
    for (String word : words(name)) {
      if (!SMALL.contains(word)) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.length() >= 2 ? initials.toString() : "";
  }
}
