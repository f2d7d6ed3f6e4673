package org.w3id.dateline.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a sentence that say of somebody what they are, directly before or behind the name: a
 * title ("Springfield Mayor N"), or a noun beside it ("N, a striker for a club", "the town's mayor,
 * N, ...").
 */
public final class Surroundings {
  private static final int MOST_WORDS = 6;
  private static final String OF = " of ";
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern END = Pattern.compile("[,;:!?()\"“”—–]$|[.…]$");
  private static final Pattern REGION =
      Pattern.compile(", ((?:the )?[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,4}?)(?=[,;:.)]|$| \\(| [–—])");
  private static final Pattern NEXT =
      Pattern.compile(",? ?((?:\\p{Lu}[\\p{L}.'’-]*)(?: \\p{Lu}[\\p{L}.'’-]*)*|and\\b|or\\b)");
  private static final Pattern AGE = Pattern.compile("(?:aged )?\\d{1,3},?");

  /** What ends the head of a noun phrase: what follows says more of it. */
  private static final Set<String> BEHIND_A_NOUN =
      Set.of(
          "of", "for", "in", "at", "with", "from", "who", "whose", "that", "which", "on", "to",
          "by", "and", "under", "based", "turned");

  private Surroundings() {}

  /**
   * What is said of somebody.
   *
   * @param words a phrase that ends with what they are: "the Springfield mayor", "mayor"
   * @param of what follows behind "of", with more words where it is not clear where it ends:
   *     "Leeds"
   */
  public record Said(String words, String of) {}

  /**
   * Returns what is said.
   *
   * @param before what stands before the name in its sentence
   * @param after what stands behind it
   */
  public static List<Said> of(String before, String after) {
    List<Said> found = new ArrayList<>();
    String head = before.strip();
    boolean comma = head.endsWith(",");
    if (!comma || (after.startsWith(",") && !head.isEmpty())) {
      String title = lastWords(comma ? head.substring(0, head.length() - 1) : head);
      if (!title.isEmpty()) {
        found.add(said(title));
      }
    }
    if (after.startsWith(",")) {
      firstNoun(after.substring(1).strip()).ifPresent(found::add);
    }
    return found;
  }

  /**
   * Returns the name of the region that stands behind a place's name: "Springfield, Illinois, was
   * quiet"; none in a list of places.
   *
   * @param after what stands behind the place's name in its sentence
   * @param isPlace whether words are the name of a place
   */
  public static Optional<String> region(String after, Predicate<String> isPlace) {
    Matcher matcher = REGION.matcher(after);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String words = matcher.group(1);
    String name = isPlace.test(words) ? words : words.replaceFirst("\\.$", "");
    if (!isPlace.test(name)) {
      return Optional.empty();
    }
    String rest = after.substring(matcher.end());
    Matcher next = NEXT.matcher(rest);
    boolean list =
        next.lookingAt()
            && (List.of("and", "or").contains(next.group(1)) || isPlace.test(next.group(1)));
    return list ? Optional.empty() : Optional.of(name);
  }

  /** The last words, up to a mark that parts them; the dot of "Gen." is none, wherever it is. */
  private static String lastWords(String words) {
    String[] all = SPACE.split(words);
    List<String> last = new ArrayList<>();
    for (int i = all.length - 1; i >= 0 && last.size() < MOST_WORDS; i--) {
      if (all[i].isEmpty() || (END.matcher(all[i]).find() && !isAbbreviation(all[i]))) {
        break;
      }
      last.add(0, all[i]);
    }
    return String.join(" ", last);
  }

  private static boolean isAbbreviation(String word) {
    return word.endsWith(".") && Character.isUpperCase(word.codePointAt(0));
  }

  /** "Secretary of State" is what one is, "mayor of Leeds" where as well. */
  private static Said said(String words) {
    int of = words.lastIndexOf(OF);
    return of < 0 || !Trades.shipped().ofWords(words).isEmpty()
        ? new Said(words, "")
        : new Said(words.substring(0, of), words.substring(of + OF.length()));
  }

  /** The noun phrase at the beginning, up to its head: "a Scotland striker" of "... for Leeds". */
  private static Optional<Said> firstNoun(String words) {
    List<String> first = new ArrayList<>();
    String[] all = SPACE.split(words);
    for (int i = 0; i < all.length && first.size() <= MOST_WORDS; i++) {
      if (first.isEmpty() && AGE.matcher(all[i]).matches()) {
        continue;
      }
      boolean ends = BEHIND_A_NOUN.contains(all[i].toLowerCase(Locale.ROOT));
      if (!ends) {
        first.add(all[i]);
      }
      if (ends || END.matcher(all[i]).find() || i == all.length - 1) {
        String of =
            ends && all[i].equals("of")
                ? String.join(
                    " ", List.of(all).subList(i + 1, Math.min(all.length, i + 1 + MOST_WORDS)))
                : "";
        return Optional.of(new Said(String.join(" ", first), of));
      }
    }
    return Optional.empty();
  }
}
