package org.w3id.dateline.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.world.NameKey;

/** Words in the form in which those of a text and of a description are compared. */
final class Words {
  private static final int SHORTEST = 3;
  private static final Set<String> IGNORED =
      Table.of(Linker.class, "ignored-words.tsv", "word").words("word");

  private Words() {}

  /** Adds the words of a text that say something, without plural endings. */
  static void add(String text, Collection<String> into) {
    for (String word : NameKey.of(text).split(" ")) {
      if (word.length() >= SHORTEST && !IGNORED.contains(word)) {
        into.add(stem(word));
      }
    }
  }

  static Set<String> of(Collection<String> texts) {
    Set<String> words = new LinkedHashSet<>();
    texts.forEach(text -> add(text, words));
    return words;
  }

  /** Returns the words of texts as they are written there, in small letters, by their stems. */
  static Map<String, String> written(Collection<String> texts) {
    Map<String, String> written = new HashMap<>();
    for (String text : texts) {
      for (String word : NameKey.of(text).split(" ")) {
        written.putIfAbsent(stem(word), word);
      }
    }
    return written;
  }

  static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int length = lower.length();
    if (length > 4 && lower.endsWith("ies")) {
      return lower.substring(0, length - 3) + "y";
    }
    if (length > 3 && lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us")) {
      return lower.substring(0, length - 1);
    }
    return lower;
  }
}
