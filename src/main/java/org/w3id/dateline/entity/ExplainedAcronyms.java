package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.world.NameKey;
import org.w3id.dateline.world.WorldEntry;

/**
 * Takes acronyms that a text explains by a longer name, "Example Liberation Army (ELA)", "Example
 * Liberation Army, or ELA", for short forms of that name, and not for an entry of the world whose
 * own names are others.
 *
 * @see <a href="https://psb.stanford.edu/psb-online/proceedings/psb03/schwartz.pdf">Schwartz and
 *     Hearst 2003</a>, of which this is the part that goes by first letters
 */
final class ExplainedAcronyms {
  private static final Set<String> CLOSING = Set.of(")", "]", ",", ";", ".");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;

  private ExplainedAcronyms() {}

  /**
   * Takes the entries away that the text speaks against.
   *
   * @param candidates all mentions of the text
   */
  static void resolve(ParsedText text, List<Candidate> candidates) {
    Map<String, List<String>> longForms = new HashMap<>();
    text.sentences().forEach(sentence -> explained(sentence, longForms));
    if (longForms.isEmpty()) {
      return;
    }
    for (Candidate c : candidates) {
      List<String> words = c.isNamed() && c.first == c.last ? longForms.get(letters(c.word)) : null;
      if (words != null && c.entry.isPresent() && !isNameOf(c.entry.get(), words)) {
        c.entry = Optional.empty();
        c.classes = List.of();
        c.type = EntityType.ORGANIZATION;
        c.types.clear();
        c.types.add(EntityType.ORGANIZATION);
      }
    }
  }

  private static String letters(String acronym) {
    return acronym.replace(".", "");
  }

  private static void explained(Sentence sentence, Map<String, List<String>> into) {
    for (int i = 2; i + 1 < sentence.size(); i++) {
      String acronym = sentence.token(i).form();
      if (!isAcronym(acronym) || !CLOSING.contains(sentence.token(i + 1).form())) {
        continue;
      }
      if (sentence.token(i - 1).tag().equals("-LRB-")) {
        before(sentence, i - 1, acronym).ifPresent(words -> into.putIfAbsent(acronym, words));
      } else if (i > 2
          && sentence.token(i - 1).lowerForm().equals("or")
          && sentence.token(i - 2).form().equals(",")) {
        before(sentence, i - 2, acronym).ifPresent(words -> into.putIfAbsent(acronym, words));
      }
    }
  }

  private static boolean isAcronym(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(Character::isUpperCase);
  }

  /** The capitalized words before a place that begin with the letters of an acronym. */
  private static Optional<List<String>> before(Sentence sentence, int place, String acronym) {
    List<String> words = new ArrayList<>();
    int letter = acronym.length() - 1;
    for (int at = place - 1; letter >= 0 && at >= 0; at--) {
      Token token = sentence.token(at);
      boolean fits = token.form().charAt(0) == acronym.charAt(letter);
      if (!fits && !MentionWords.INSIDE_LONG_NAMES.has(token.lowerForm())) {
        return Optional.empty();
      }
      if (fits) {
        words.add(token.lowerForm());
        letter--;
      }
    }
    Collections.reverse(words);
    return letter < 0 ? Optional.of(words) : Optional.empty();
  }

  /** Whether one of an entry's names has these words, or all but some of its words are these. */
  private static boolean isNameOf(WorldEntry entry, List<String> words) {
    return Stream.concat(Stream.of(entry.label()), entry.aliases().stream())
        .map(name -> List.of(NameKey.of(name).split(" ")))
        .map(
            name ->
                name.stream().filter(word -> !MentionWords.INSIDE_LONG_NAMES.has(word)).toList())
        .filter(name -> name.size() > 1)
        .anyMatch(name -> hasAll(name, words) || hasAll(words, name));
  }

  private static boolean hasAll(List<String> name, List<String> words) {
    return words.stream().allMatch(word -> name.stream().anyMatch(other -> alike(word, other)));
  }

  /** "Organisation" and "Organization", "Guard" and "Guards": at least half of the longer one. */
  private static boolean alike(String a, String b) {
    String x = NameKey.of(a).toLowerCase(Locale.ROOT).replace('s', 'z');
    String y = b.replace('s', 'z');
    int same = 0;
    while (same < x.length() && same < y.length() && x.charAt(same) == y.charAt(same)) {
      same++;
    }
    return 2 * same >= Math.max(x.length(), y.length());
  }
}
