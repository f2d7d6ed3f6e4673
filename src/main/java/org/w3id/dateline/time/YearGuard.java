package org.w3id.dateline.time;

import java.util.List;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Tells years from other four-digit numbers by what stands beside them. */
final class YearGuard {
  private static final int FIRST = 1800;
  private static final int LAST = 2100;

  private final TimeWords words;

  YearGuard(TimeWords words) {
    this.words = words;
  }

  private boolean isOf(WordKind kind, Piece piece) {
    return words.startingWith(piece.word()).stream().anyMatch(word -> word.kind() == kind);
  }

  /**
   * Returns whether a number that stands alone is a year.
   *
   * @param items what begins at each piece; those behind {@code at} are filled in
   */
  boolean isYear(int value, Sentence sentence, List<Piece> pieces, List<List<Item>> items, int at) {
    if (value < FIRST || value > LAST) {
      return false;
    }
    Piece piece = pieces.get(at);
    if (at > 0 && !mayPrecede(pieces, at)) {
      return false;
    }
    if (at + 1 >= pieces.size()) {
      return true;
    }
    Piece next = pieces.get(at + 1);
    if (next.glued() && mayNotBeGlued(pieces, at + 1)) {
      return false;
    }
    for (Item item : items.get(at + 1)) {
      switch (item.kind()) {
        case UNITS, COUNTED, SCALE, ZONE -> {
          return false;
        }
        default -> {}
      }
    }
    switch (next.word()) {
      case "%", "percent", "°", "of" -> {
        return next.word().equals("of") && !sentence.token(piece.token()).is("nsubj");
      }
      default -> {}
    }
    return !countsWhatFollows(value, sentence, sentence.token(piece.token()));
  }

  private boolean mayPrecede(List<Piece> pieces, int at) {
    Piece before = pieces.get(at - 1);
    switch (before.word()) {
      case "$", "€", "£", "¥", "#", "№", "@" -> {
        return false;
      }
      default -> {}
    }
    if (pieces.get(at).glued()) {
      boolean behindWord = Character.isLetterOrDigit(before.word().charAt(0));
      boolean fraction =
          (before.word().equals("/") || before.word().equals(".") || before.word().equals(":"))
              && before.glued();
      if (behindWord || fraction) {
        return false;
      }
      if (before.word().equals("-") && before.glued() && at > 1) {
        // "COVID-2019" may be one, "555-2019" is none
        return !pieces.get(at - 2).isFigure() || pieces.get(at - 2).word().length() == 4;
      }
    }
    return !isOf(WordKind.NUMBERED, before);
  }

  private boolean mayNotBeGlued(List<Piece> pieces, int next) {
    Piece mark = pieces.get(next);
    if (Character.isLetterOrDigit(mark.word().charAt(0))) {
      return true;
    }
    boolean more = next + 1 < pieces.size() && pieces.get(next + 1).glued();
    if (!more) {
      return false;
    }
    Piece behind = pieces.get(next + 1);
    return switch (mark.word()) {
      case "-" -> !behind.isFigure() && !isOf(WordKind.BEHINDYEAR, behind);
      case ":", "." -> behind.isFigure();
      default -> false;
    };
  }

  /** A round number before a plural without an article: "2000 demonstrators". */
  private static boolean countsWhatFollows(int value, Sentence sentence, Token token) {
    if (token.index() + 1 >= sentence.size()) {
      return false;
    }
    Token next = sentence.token(token.index() + 1);
    if (!next.tag().equals("NNS") || token.head() != next.index()) {
      return false;
    }
    boolean determined =
        sentence.children(next).stream()
            .anyMatch(t -> t.index() < token.index() && (t.is("det") || t.is("poss")));
    return !determined && value % 50 == 0;
  }
}
