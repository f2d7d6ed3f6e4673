package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.w3id.dateline.document.Span;

/** Splits a text into sentences with their tokens. Takes time linear in the length of the text. */
final class TextSplitter {
  /**
   * A sentence.
   *
   * @param paragraph place of its paragraph, from 0
   * @param tokens at least one
   */
  record Piece(int paragraph, List<Span> tokens) {
    Piece {
      tokens = List.copyOf(tokens);
    }
  }

  private final Abbreviations abbreviations = new Abbreviations();
  private final SentenceSplitter sentences = new SentenceSplitter(abbreviations);
  private final TokenSplitter tokens = new TokenSplitter(abbreviations);

  /** Returns the sentences in order; marks of list items belong to none. */
  List<Piece> split(String text) {
    List<Piece> pieces = new ArrayList<>();
    int paragraph = 0;
    for (Span lines : Paragraphs.of(text)) {
      boolean any = false;
      for (Span sentence : sentences.split(text, lines)) {
        List<Span> found = withoutBullet(text, tokens.split(text, sentence));
        if (found.isEmpty()) {
          continue;
        }
        any = true;
        for (List<Span> part : SentenceCutter.cut(text, found)) {
          pieces.add(new Piece(paragraph, part));
        }
      }
      paragraph += any ? 1 : 0;
    }
    return pieces;
  }

  private static List<Span> withoutBullet(String text, List<Span> tokens) {
    int first = 0;
    while (first < tokens.size() && isBullet(text, tokens.get(first))) {
      first++;
    }
    return tokens.subList(first, tokens.size());
  }

  private static boolean isBullet(String text, Span token) {
    char c = text.charAt(token.start());
    return token.length() == 1
        && (Characters.isBullet(c) || Characters.isHyphen(c) || Characters.isDash(c));
  }
}
