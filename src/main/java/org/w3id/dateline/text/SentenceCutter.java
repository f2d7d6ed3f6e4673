package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.w3id.dateline.document.Span;

/**
 * Cuts sentences that are too long to parse, as lists and texts without full stops are, where it
 * hurts least.
 */
final class SentenceCutter {
  /** The most tokens that are parsed as one sentence. */
  static final int LONGEST = 200;

  private static final int SHORTEST = 60;

  private SentenceCutter() {}

  /** Returns the parts of a sentence, itself if it is short enough. */
  static List<List<Span>> cut(String text, List<Span> tokens) {
    List<List<Span>> parts = new ArrayList<>();
    int from = 0;
    while (tokens.size() - from > LONGEST) {
      int best = from + LONGEST;
      int rank = 0;
      for (int i = from + SHORTEST; i < from + LONGEST; i++) {
        int here = rank(text, tokens.get(i));
        if (here > 0 && here >= rank) {
          rank = here;
          best = i + 1;
        }
      }
      parts.add(tokens.subList(from, best));
      from = best;
    }
    parts.add(tokens.subList(from, tokens.size()));
    return parts;
  }

  /** Returns how well a sentence can be cut behind a token, 0 for badly. */
  private static int rank(String text, Span token) {
    char c = text.charAt(token.start());
    if (Characters.endsSentence(c)) {
      return 5;
    }
    if (c == ';' || Characters.isBullet(c)) {
      return 4;
    }
    if (Characters.isDash(c) || (token.length() > 1 && Characters.isHyphen(c))) {
      return 3;
    }
    return switch (c) {
      case ':' -> 2;
      case ',' -> 1;
      default -> 0;
    };
  }
}
