package org.w3id.dateline.time;

import java.util.ArrayList;
import java.util.List;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Finds out which words and numbers of times stand in a sentence. */
final class TimeLexer {
  private final TimeWords words;
  private final YearGuard years;

  TimeLexer(TimeWords words) {
    this.words = words;
    this.years = new YearGuard(words);
  }

  /**
   * A sentence in pieces.
   *
   * @param pieces in the order of the text
   * @param items what begins at each piece
   */
  record Lexed(List<Piece> pieces, List<List<Item>> items) {}

  Lexed lex(Sentence sentence) {
    List<Piece> pieces = new ArrayList<>(sentence.size() + 8);
    int end = -1;
    for (Token token : sentence.tokens()) {
      Piece.cut(
          token.form(), token.span().start(), token.index(), token.span().start() == end, pieces);
      end = token.span().end();
    }
    List<List<Item>> items = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      items.add(new ArrayList<>(0));
    }
    // from the end, so that the guard of a year knows what follows
    for (int i = pieces.size() - 1; i >= 0; i--) {
      addWords(sentence, pieces, i, items.get(i));
      if (pieces.get(i).isFigure()) {
        addFigures(sentence, pieces, items, i);
      }
      addNumber(pieces, i, items.get(i));
    }
    return new Lexed(pieces, items);
  }

  private void addWords(Sentence sentence, List<Piece> pieces, int at, List<Item> into) {
    for (TimeWords.Word word : words.startingWith(pieces.get(at).word())) {
      int to = at + word.pieces().size();
      if (!stands(word.pieces(), pieces, at)) {
        continue;
      }
      Token token = sentence.token(pieces.get(at).token());
      if ((word.needs().contains("capital") && !pieces.get(at).capital())
          || (word.needs().contains("lower") && pieces.get(at).capital())
          || !token.tag().startsWith(word.tag())) {
        continue;
      }
      boolean combined = word.needs().contains("combined");
      boolean alone = !combined && alone(word, sentence, token);
      if ((combined || isDotted(word)) && to < pieces.size() && pieces.get(to).word().equals(".")) {
        into.add(new Item(word.kind(), word.number(), word.code(), to + 1, alone));
      }
      into.add(new Item(word.kind(), word.number(), word.code(), to, alone));
    }
  }

  /** "p.m", whose last full stop may be a token of its own. */
  private static boolean isDotted(TimeWords.Word word) {
    return word.kind() == WordKind.HALF && word.pieces().get(0).indexOf('.') > 0;
  }

  private static boolean stands(List<String> wanted, List<Piece> pieces, int at) {
    if (at + wanted.size() > pieces.size()) {
      return false;
    }
    for (int i = 1; i < wanted.size(); i++) {
      if (!wanted.get(i).equals(pieces.get(at + i).word())) {
        return false;
      }
    }
    return true;
  }

  private static boolean alone(TimeWords.Word word, Sentence sentence, Token token) {
    if (word.needs().contains("noun") && !token.isNoun()) {
      return false;
    }
    boolean behindPreposition =
        token.index() > 0
            && (sentence.token(token.index() - 1).tag().equals("IN")
                || sentence.token(token.index() - 1).tag().equals("TO"));
    if (behindPreposition) {
      return true;
    }
    boolean person = word.needs().contains("person");
    if (person && (token.is("nsubj") || token.is("nsubjpass") || token.is("poss"))) {
      return false;
    }
    if (person || word.needs().contains("name")) {
      boolean partOfName =
          token.is("compound")
              && sentence.head(token).filter(h -> isPlainName(h, token)).isPresent();
      boolean endOfName =
          person
              && token.index() > 0
              && sentence.token(token.index() - 1).is("compound")
              && sentence.token(token.index() - 1).isProperNoun()
              && sentence.token(token.index() - 1).head() == token.index();
      return !partOfName && !endOfName;
    }
    return true;
  }

  /** The head of a compound right behind a token, written with a capital. */
  private static boolean isPlainName(Token head, Token token) {
    return head.isProperNoun()
        && head.index() > token.index()
        && Character.isUpperCase(head.form().charAt(0));
  }

  private void addFigures(Sentence sentence, List<Piece> pieces, List<List<Item>> items, int at) {
    List<Item> into = items.get(at);
    String figures = pieces.get(at).word();
    if (figures.indexOf('.') > 0) {
      int dot = figures.indexOf('.');
      if (dot <= 2 && figures.length() == dot + 3) {
        int hour = Integer.parseInt(figures.substring(0, dot));
        int minute = Integer.parseInt(figures.substring(dot + 1));
        if (hour <= 24 && minute <= 59) {
          into.add(new Item(WordKind.DOTCLOCK, hour * 60 + minute, figures, at + 1, true));
        }
      }
      return;
    }
    if (figures.length() > 4) {
      return;
    }
    int value = Integer.parseInt(figures.replace(",", ""));
    if (figures.length() == 4 && figures.indexOf(',') < 0) {
      if (value >= 1000 && value < 2200) {
        boolean alone = years.isYear(value, sentence, pieces, items, at);
        into.add(new Item(WordKind.YEAR, value, figures, at + 1, alone));
      }
      if (value / 100 <= 24 && value % 100 <= 59) {
        into.add(
            new Item(WordKind.FOURDIGITS, value / 100 * 60 + value % 100, figures, at + 1, true));
      }
    }
    if (figures.length() > 2) {
      return;
    }
    if (figures.length() == 2) {
      into.add(new Item(WordKind.SHORTYEAR, value, figures, at + 1, true));
      if (value <= 59) {
        into.add(new Item(WordKind.MINUTE, value, figures, at + 1, true));
      }
    }
    if (value <= 24) {
      into.add(new Item(WordKind.HOUR, value, figures, at + 1, true));
    }
    boolean suffix = at + 1 < pieces.size() && isSuffix(pieces.get(at + 1));
    if (value >= 1 && value <= 31) {
      into.add(new Item(WordKind.DAY, value, figures, suffix ? at + 2 : at + 1, true));
    }
    if (suffix) {
      into.add(new Item(WordKind.NTH, value, figures, at + 2, true));
    }
  }

  private static boolean isSuffix(Piece piece) {
    return piece.glued()
        && switch (piece.word()) {
          case "st", "nd", "rd", "th" -> true;
          default -> false;
        };
  }

  /** Adds the number that begins at a piece: "1,200", "5.7 million", "two hundred and fifty". */
  private void addNumber(List<Piece> pieces, int at, List<Item> into) {
    Piece first = pieces.get(at);
    if (first.isFigure()) {
      double value = Double.parseDouble(first.word().replace(",", ""));
      int to = at + 1;
      double scale = to < pieces.size() ? value(pieces.get(to), WordKind.SCALE) : 0;
      if (scale > 0) {
        into.add(new Item(WordKind.NUMBER, value * scale, "", to + 1, true));
      } else if (to >= pieces.size() || !isSuffix(pieces.get(to))) {
        into.add(new Item(WordKind.NUMBER, value, "", to, true));
      }
      return;
    }
    double total = 0;
    double group = 0;
    boolean unitSeen = false;
    boolean tenSeen = false;
    int to = at;
    int end = at;
    while (to < pieces.size() && to - at < 20) {
      Piece piece = pieces.get(to);
      double digit = value(piece, WordKind.DIGIT);
      double ten = value(piece, WordKind.TEN);
      double scale = value(piece, WordKind.SCALE);
      boolean article = to > at && end == at;
      if (!article && digit > 0 && !unitSeen && (!tenSeen || digit < 10)) {
        group += digit;
        unitSeen = true;
      } else if (!article && ten > 0 && !unitSeen && !tenSeen) {
        group += ten;
        tenSeen = true;
      } else if (scale == 100 && group < 100 && (group > 0 || to > at)) {
        group = Math.max(group, 1) * 100;
        unitSeen = false;
        tenSeen = false;
      } else if (scale > 100 && (group > 0 || to > at)) {
        total += Math.max(group, 1) * scale;
        group = 0;
        unitSeen = false;
        tenSeen = false;
      } else if (to == at && piece.word().equals("a")) {
        to++;
        continue;
      } else if (end > at
          && (piece.word().equals("-") || (piece.word().equals("and") && group >= 100))) {
        to++;
        continue;
      } else {
        break;
      }
      to++;
      end = to;
    }
    if (total + group > 0) {
      into.add(new Item(WordKind.NUMBER, total + group, "", end, true));
    }
  }

  private double value(Piece piece, WordKind kind) {
    for (TimeWords.Word word : words.startingWith(piece.word())) {
      if (word.kind() == kind && word.pieces().size() == 1) {
        return word.number();
      }
    }
    return 0;
  }
}
