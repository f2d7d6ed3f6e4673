package org.w3id.dateline.text;

/** Kinds of characters as reading a text asks for them. */
final class Characters {
  private static final String OPENING = "\"'`“‘«‹„‚([{<¡¿";
  private static final String CLOSING = "\"'”’»›)]}>";
  private static final String BULLETS = "•▪◦●■‣⁃∙○◆►▶*·";

  private Characters() {}

  /** Returns whether a character stands between words: blanks, line ends, invisible marks. */
  static boolean isBlank(char c) {
    if (c > ' ' && c < 0x7F) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL ->
          true;
      default -> c == '\u200B' || c == '\u200E' || c == '\u200F' || c == '\u2060' || c == '\uFEFF';
    };
  }

  /** Returns whether a line ends with a character. */
  static boolean endsLine(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  static boolean opens(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  static boolean closes(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`';
  }

  static boolean isBullet(char c) {
    return BULLETS.indexOf(c) >= 0;
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /** Returns whether a character is a dash that is longer than a hyphen. */
  static boolean isDash(char c) {
    return c >= '\u2012' && c <= '\u2015';
  }

  static boolean endsSentence(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  /**
   * Returns the character that a model trained on plain English text knows in place of another:
   * straight quotation marks for curved ones, a blank for every kind of blank. One for one, so that
   * offsets hold.
   */
  static char plain(char c) {
    if (c < 0x7F && c >= ' ') {
      return c;
    }
    if (isBlank(c)) {
      return ' ';
    }
    return switch (c) {
      case '’', '‘', '‚', '‛', '′', '´', '`' -> '\'';
      case '“', '”', '„', '«', '»', '″' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      case '…' -> '.';
      default -> c;
    };
  }
}
