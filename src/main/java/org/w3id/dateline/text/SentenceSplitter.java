package org.w3id.dateline.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.table.Table;

/**
 * Splits a paragraph into sentences: OpenNLP's maximum-entropy model proposes the ends, and what it
 * gets wrong in news is mended by tables and by what stands on both sides.
 */
final class SentenceSplitter {
  /** A run without blanks that is longer than this holds no end of a sentence. */
  private static final int LONGEST_WORD = 120;

  private static final int LONGEST_DATELINE = 80;

  private final SentenceModel model;
  private final ThreadLocal<SentenceDetectorME> detector;
  private final Abbreviations abbreviations;
  private final Set<String> particles =
      Table.of(SentenceSplitter.class, "name-particles.tsv", "word").words("word");
  private final Set<String> behindTimes =
      Table.of(SentenceSplitter.class, "behind-times.tsv", "word").words("word");
  private final Set<String> starters = starters("clear", "likely");
  private final Set<String> clearStarters = starters("clear");

  /** Loads the model. */
  SentenceSplitter(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
    model = model();
    detector = ThreadLocal.withInitial(() -> new SentenceDetectorME(model));
  }

  private static SentenceModel model() {
    try (InputStream stream = ModelResource.open("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
      return new SentenceModel(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> starters(String... kinds) {
    return Table.of(SentenceSplitter.class, "sentence-starters.tsv", "word", "kind").rows().stream()
        .filter(row -> List.of(kinds).contains(row.cell("kind")))
        .map(row -> row.cell("word"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the sentences of a paragraph in order, without blanks around them. */
  List<Span> split(String text, Span paragraph) {
    String plain = plain(text, paragraph);
    boolean[] starts = new boolean[plain.length() + 1];
    for (opennlp.tools.util.Span s : detector.get().sentPosDetect(plain)) {
      starts[s.getStart()] = true;
    }
    addMissing(plain, starts);
    List<Span> sentences = new ArrayList<>();
    int from = 0;
    for (int at = 1; at < plain.length(); at++) {
      if (!starts[at]) {
        continue;
      }
      int start = behindClosing(plain, at);
      if (start < plain.length() && start > from && isBoundary(plain, from, start)) {
        add(text, paragraph.start() + from, paragraph.start() + start, sentences);
        from = start;
      }
      at = Math.max(at, start - 1);
    }
    add(text, paragraph.start() + from, paragraph.end(), sentences);
    return sentences;
  }

  private static void add(String text, int from, int to, List<Span> sentences) {
    Span sentence = Paragraphs.trimmed(text, from, to);
    if (sentence.length() > 0) {
      sentences.add(sentence);
    }
  }

  /**
   * Returns the paragraph in plain characters, as long as it is. Full stops within very long words
   * are masked: no sentence ends there, and the model would look back to the last blank for each.
   */
  private static String plain(String text, Span paragraph) {
    char[] plain = new char[paragraph.length()];
    int word = 0;
    for (int i = 0; i < plain.length; i++) {
      plain[i] = Characters.plain(text.charAt(paragraph.start() + i));
      if (plain[i] == ' ') {
        mask(plain, word, i);
        word = i + 1;
      }
    }
    mask(plain, word, plain.length);
    return new String(plain);
  }

  private static void mask(char[] plain, int from, int to) {
    if (to - from > LONGEST_WORD) {
      for (int i = from; i < to; i++) {
        if (Characters.endsSentence(plain[i])) {
          plain[i] = 'x';
        }
      }
    }
  }

  /** Marks the starts of sentences that show in the text and that the model is known to miss. */
  private void addMissing(String plain, boolean[] starts) {
    int dateline = behindDateline(plain);
    if (dateline > 0) {
      starts[dateline] = true;
    }
    for (int i = 1; i + 1 < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Characters.isBullet(c) && plain.charAt(i - 1) == ' ' && plain.charAt(i + 1) == ' ') {
        starts[i] |= c != '*' && c != '·';
      }
      if (Characters.endsSentence(c)) {
        int next = i + 1;
        while (next < plain.length() && next < i + 4 && Characters.closes(plain.charAt(next))) {
          next++;
        }
        boolean glued = next < plain.length() && plain.charAt(next) != ' ';
        boolean quoted = next > i + 1 && !glued;
        if (glued && isGlued(plain, i, next)) {
          starts[next] = true;
        } else if (quoted && c == '.' && startsUpper(plain, next + 1)) {
          starts[next + 1] = true;
        } else if (c == '.' && !glued && next == i + 1 && isClearEnd(plain, i)) {
          starts[i + 2] = true;
        }
      }
    }
  }

  /** Returns whether an abbreviation stands before a word that clearly starts a sentence. */
  private boolean isClearEnd(String plain, int stop) {
    String next = wordAt(plain, stop + 2);
    if (next.isEmpty()
        || !Character.isUpperCase(next.charAt(0))
        || !clearStarters.contains(next.toLowerCase(Locale.ROOT))) {
      return false;
    }
    int begin = stop;
    while (begin > 0 && stop - begin < LONGEST_WORD && isInWord(plain.charAt(begin - 1))) {
      begin--;
    }
    return abbreviations
        .kind(plain.substring(begin, stop))
        .filter(kind -> kind == Abbreviations.Kind.ENDING)
        .isPresent();
  }

  /** Returns whether a blank is missing behind the end of a sentence: {@code went on.The}. */
  private static boolean isGlued(String plain, int end, int next) {
    return end >= 3
        && next + 2 < plain.length()
        && Character.isLowerCase(plain.charAt(end - 1))
        && Character.isLowerCase(plain.charAt(end - 2))
        && Character.isUpperCase(plain.charAt(next))
        && Character.isLowerCase(plain.charAt(next + 1))
        && !isAddress(plain, end);
  }

  /** Returns whether the word around a place is an address or a file's name. */
  private static boolean isAddress(String plain, int at) {
    int dots = 0;
    for (int i = at; i >= 0 && plain.charAt(i) != ' ' && at - i < LONGEST_WORD; i--) {
      char c = plain.charAt(i);
      dots += c == '.' ? 1 : 0;
      if (c == '/' || c == '@' || c == '#' || dots > 1) {
        return true;
      }
    }
    for (int i = at + 1;
        i < plain.length() && plain.charAt(i) != ' ' && i - at < LONGEST_WORD;
        i++) {
      char c = plain.charAt(i);
      if (c == '/'
          || c == '@'
          || (c == '.' && i + 1 < plain.length() && plain.charAt(i + 1) != ' ')) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsUpper(String plain, int at) {
    int start = at;
    while (start < plain.length() && start < at + 3 && Characters.opens(plain.charAt(start))) {
      start++;
    }
    return start < plain.length() && Character.isUpperCase(plain.charAt(start));
  }

  /**
   * Returns where the text begins behind a dateline ({@code LONDON, Nov. 7 (Agency) — }), 0 if
   * there is none.
   */
  private static int behindDateline(String plain) {
    int capitals = 0;
    while (capitals < plain.length() && Character.isUpperCase(plain.charAt(capitals))) {
      capitals++;
    }
    if (capitals < 3) {
      return 0;
    }
    int limit = Math.min(plain.length() - 3, LONGEST_DATELINE);
    for (int i = capitals; i < limit; i++) {
      char c = plain.charAt(i);
      if (c == '-' && plain.charAt(i - 1) == ' ') {
        int behind = plain.charAt(i + 1) == '-' ? i + 2 : i + 1;
        return plain.charAt(behind) == ' ' && behind + 1 < plain.length() ? behind + 1 : 0;
      }
      if ((Characters.endsSentence(c) && c != '.') || c == ':' || c == '"') {
        return 0;
      }
    }
    return 0;
  }

  /** Returns where the next sentence starts if closing marks at a place belong to the last one. */
  private static int behindClosing(String plain, int at) {
    int start = at;
    while (start < plain.length()) {
      int end = behindReference(plain, start);
      while (end < plain.length() && Characters.closes(plain.charAt(end))) {
        end++;
      }
      if (end == start || (end < plain.length() && plain.charAt(end) != ' ')) {
        return start;
      }
      start = end;
      while (start < plain.length() && plain.charAt(start) == ' ') {
        start++;
      }
    }
    return start;
  }

  /** Returns the end of a reference to a note at a place ({@code [12]}), or the place. */
  private static int behindReference(String plain, int at) {
    if (plain.charAt(at) != '[') {
      return at;
    }
    int end = at + 1;
    while (end < plain.length() && Character.isDigit(plain.charAt(end)) && end < at + 4) {
      end++;
    }
    return end > at + 1 && end < plain.length() && plain.charAt(end) == ']' ? end + 1 : at;
  }

  /**
   * Returns whether a sentence ends before a place.
   *
   * @param from where the sentence begins
   * @param start where the next one would start, behind closing marks
   */
  private boolean isBoundary(String plain, int from, int start) {
    char first = plain.charAt(start);
    if (first == ',' || first == ';' || first == ':') {
      return false;
    }
    String next = wordAt(plain, start);
    boolean small = !next.isEmpty() && Character.isLowerCase(next.charAt(0));
    if (small && (first == '-' || first == next.charAt(0)) && !isNameInSmallLetters(next)) {
      return false;
    }
    int end = start;
    boolean quoted = false;
    while (end > from
        && (plain.charAt(end - 1) == ' ' || Characters.closes(plain.charAt(end - 1)))) {
      end--;
      quoted |= plain.charAt(end) == '"' || plain.charAt(end) == '\'';
    }
    if (quoted || end == from || plain.charAt(end - 1) != '.') {
      return true;
    }
    return !isAbbreviation(plain, from, end - 1, next);
  }

  /** Returns whether a full stop belongs to an abbreviation in the middle of a sentence. */
  private boolean isAbbreviation(String plain, int from, int stop, String next) {
    int begin = stop;
    while (begin > from && stop - begin < LONGEST_WORD && isInWord(plain.charAt(begin - 1))) {
      begin--;
    }
    String word = plain.substring(begin, stop);
    boolean number = !next.isEmpty() && Character.isDigit(next.charAt(0));
    boolean upper = !next.isEmpty() && Character.isUpperCase(next.charAt(0));
    boolean starter = starters.contains(next.toLowerCase(Locale.ROOT));
    Optional<Abbreviations.Kind> kind = abbreviations.kind(word);
    if (number && kind.filter(k -> k == Abbreviations.Kind.NUMBER).isPresent()) {
      return true;
    }
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      return upper && !starter && (begin < from + 2 || isBehindName(plain, from, begin));
    }
    return kind.isPresent()
        && switch (kind.get()) {
          case TITLE, INNER -> true;
          case NUMBER -> false;
          case MONTH -> number;
          case ENDING ->
              isTimeOfDay(word) ? behindTimes.contains(next) : isCountry(word) && upper && !starter;
        };
  }

  private static boolean isTimeOfDay(String word) {
    return word.equalsIgnoreCase("a.m") || word.equalsIgnoreCase("p.m");
  }

  /** Returns whether an abbreviation is all capitals with full stops: {@code U.S}, {@code U.N}. */
  private static boolean isCountry(String word) {
    return Abbreviations.isInitialism(word)
        && word.chars().allMatch(c -> c == '.' || Character.isUpperCase(c));
  }

  private static boolean isBehindName(String plain, int from, int at) {
    int end = at - 1;
    if (plain.charAt(end) != ' ') {
      return false;
    }
    int begin = end;
    while (begin > from && end - begin < LONGEST_WORD && isInWord(plain.charAt(begin - 1))) {
      begin--;
    }
    return begin < end && Character.isUpperCase(plain.charAt(begin));
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '&';
  }

  private static String wordAt(String plain, int start) {
    int begin = start;
    while (begin < plain.length() && Characters.opens(plain.charAt(begin))) {
      begin++;
    }
    if (plain.startsWith("- ", begin)) {
      begin += 2;
    }
    int end = begin;
    while (end < plain.length() && end - begin < LONGEST_WORD && isInWord(plain.charAt(end))) {
      end++;
    }
    return plain.substring(begin, end);
  }

  private boolean isNameInSmallLetters(String word) {
    int hyphen = word.indexOf('-');
    return particles.contains(hyphen > 0 ? word.substring(0, hyphen) : word)
        || word.chars().anyMatch(Character::isUpperCase)
        || (word.indexOf('.') > 0 && word.indexOf('.') < word.length() - 1);
  }
}
