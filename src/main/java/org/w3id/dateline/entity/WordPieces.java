package org.w3id.dateline.entity;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3id.dateline.error.UserException;

/**
 * Cuts words into the pieces of a vocabulary, as models of the BERT family were trained on them
 * (Devlin et al. 2019): each mark of punctuation apart, then from left to right the longest piece
 * that the vocabulary has. A vocabulary without capitals reads words in lower case and without
 * accents.
 *
 * <p>OpenNLP's {@code WordpieceTokenizer} is not used: it knows ASCII's punctuation alone, keeps
 * runs of it together, and does not tell which word a piece is of.
 */
final class WordPieces {
  /** More pieces of one word than this are left out. */
  static final int MOST = 100;

  private static final String FIRST = "[CLS]";
  private static final String LAST = "[SEP]";
  private static final String UNKNOWN = "[UNK]";
  private static final int LONGEST = 100;
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final boolean lowerCase;
  private final int last;

  /**
   * Reads a vocabulary.
   *
   * @param file a piece a line, UTF-8; those that go on in a word begin with {@code ##}
   * @throws UserException if it can't be read, or lacks one of the marks of the BERT family
   */
  WordPieces(Path file) {
    List<String> lines = OnnxFolder.lines(file);
    boolean capitals = false;
    for (int i = 0; i < lines.size(); i++) {
      String piece = lines.get(i);
      numbers.put(piece, i);
      capitals |= !piece.startsWith("[") && !piece.equals(piece.toLowerCase(Locale.ROOT));
    }
    for (String mark : List.of(FIRST, LAST, UNKNOWN)) {
      if (!numbers.containsKey(mark)) {
        throw new UserException(
            file + " has no line " + mark,
            "Take a model with a vocabulary of word pieces: BERT, DistilBERT, ELECTRA and the like.");
      }
    }
    lowerCase = !capitals;
    last = lines.size() - 1;
  }

  /** Returns the number of the mark that stands before a sentence. */
  int before() {
    return number(FIRST);
  }

  /** Returns the number of the mark that stands behind a sentence. */
  int behind() {
    return number(LAST);
  }

  /** Returns the highest number of a piece. */
  int highest() {
    return last;
  }

  /** Returns the numbers of a word's pieces, from 1 to {@value #MOST} of them. */
  List<Integer> of(String word) {
    String read = lowerCase ? plain(word) : word;
    List<Integer> pieces = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < read.length() && pieces.size() < MOST; ) {
      int character = read.codePointAt(at);
      int next = at + Character.charCount(character);
      if (isPunctuation(character)) {
        add(pieces, read.substring(from, at));
        add(pieces, read.substring(at, next));
        from = next;
      }
      at = next;
    }
    add(pieces, read.substring(from));
    if (pieces.isEmpty()) {
      pieces.add(number(UNKNOWN));
    }
    return List.copyOf(pieces.subList(0, Math.min(MOST, pieces.size())));
  }

  private static String plain(String word) {
    String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return ACCENTS.matcher(decomposed).replaceAll("");
  }

  /** All of ASCII that is no letter, digit or blank is punctuation to these models. */
  private static boolean isPunctuation(int character) {
    if (character < 128) {
      return character > ' ' && !Character.isLetterOrDigit(character);
    }
    return switch (Character.getType(character)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** Adds the pieces of a word without punctuation, or one unknown piece for all of it. */
  private void add(List<Integer> pieces, String word) {
    if (word.isEmpty()) {
      return;
    }
    int before = pieces.size();
    int from = word.length() > LONGEST ? -1 : 0;
    while (from >= 0 && from < word.length()) {
      int to = word.length();
      Integer found = null;
      while (to > from && found == null) {
        found = numbers.get((from > 0 ? "##" : "") + word.substring(from, to));
        to--;
      }
      if (found != null) {
        pieces.add(found);
      }
      from = found == null ? -1 : to + 1;
    }
    if (from < 0) {
      pieces.subList(before, pieces.size()).clear();
      pieces.add(number(UNKNOWN));
    }
  }

  private int number(String piece) {
    return numbers.getOrDefault(piece, 0);
  }
}
