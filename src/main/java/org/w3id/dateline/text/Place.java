package org.w3id.dateline.text;

import java.util.Locale;

/**
 * Where in a parser's state a feature is taken from, such as {@code j+1} (the word after the next
 * word) or {@code i_lmd2} (the second dependent of the top of the stack).
 *
 * @param from {@code i} near the top of the stack, {@code j} near the next word, {@code k} on the
 *     stack
 * @param window distance
 * @param kin whose word of the tree is meant
 */
record Place(char from, int window, Kin kin) {
  /** A word's relatives, by the names that NLP4J gives them. */
  enum Kin {
    SELF,
    H,
    H2,
    LMD,
    LMD2,
    RMD,
    RMD2,
    LNS,
    LNS2
  }

  /** Reads a place as the model writes it. */
  static Place of(String name) {
    int kin = name.indexOf('_');
    String word = kin < 0 ? name : name.substring(0, kin);
    return new Place(
        word.charAt(0),
        word.length() == 1 ? 0 : Integer.parseInt(word.substring(1)),
        kin < 0 ? Kin.SELF : Kin.valueOf(name.substring(kin + 1).toUpperCase(Locale.ROOT)));
  }

  /** Returns the word at this place, {@link PartialTree#NONE} if there is none. */
  int in(ParserState state) {
    int word =
        switch (from) {
          case 'i' -> state.nearTop(window);
          case 'j' -> state.nearNext(window);
          default -> state.onStack(window);
        };
    if (word == PartialTree.NONE) {
      return word;
    }
    PartialTree tree = state.tree();
    return switch (kin) {
      case SELF -> word;
      case H -> tree.head(word);
      case H2 -> tree.grandHead(word);
      case LMD -> tree.leftmost(word, 0);
      case LMD2 -> tree.leftmost(word, 1);
      case RMD -> tree.rightmost(word, 0);
      case RMD2 -> tree.rightmost(word, 1);
      case LNS -> tree.leftSibling(word, 0);
      case LNS2 -> tree.leftSibling(word, 1);
    };
  }
}
