package org.w3id.dateline.world;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which two names are compared. */
public final class NameKey {
  private static final int SHORTEST_WORD_LIKE_ACRONYM = 4;
  private static final int LONGEST_ACRONYM = 8;
  private static final String ARTICLE = "the ";

  private NameKey() {}

  /**
   * Returns the words of a name in lower case, without accents, full stops and a leading "the",
   * with one blank for all other punctuation: "the U.S.", "Sana'a" and "SANA’A" become "us", "sana
   * a".
   */
  public static String of(String name) {
    String plain = isAscii(name) ? name : withoutAccents(name);
    StringBuilder key = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (c == '.') {
        continue;
      }
      if (Character.isLetterOrDigit(c)) {
        if (gap && key.length() > 0) {
          key.append(' ');
        }
        gap = false;
        key.appendCodePoint(Character.toLowerCase(c));
      } else {
        gap = true;
      }
    }
    return withoutArticle(key.toString());
  }

  /**
   * Returns whether words with the same key as a name can be that name, going by their capitals. An
   * acronym must be written as one ("who", "us" are words), though a long one may be written like a
   * word ("Nato"); another name must begin with a capital if it should. A name with an article
   * needs it ("The Times"); one without may have it.
   */
  public static boolean canBe(String name, String words) {
    if (name.equals(words)) {
      return true;
    }
    if ((hasArticle(name) && !hasArticle(words))
        || !endsLike(name, words, 0, 0)
        || !endsLike(name, words, name.length() - 1, words.length() - 1)) {
      return false;
    }
    String bare = withoutArticle(words);
    if (isUpperCase(bare)) {
      return true;
    }
    int first = bare.isEmpty() ? 0 : bare.codePointAt(0);
    if (isAcronym(name)) {
      return bare.length() >= SHORTEST_WORD_LIKE_ACRONYM
          && bare.indexOf('.') < 0
          && Character.isUpperCase(first)
          && bare.substring(1).equals(bare.substring(1).toLowerCase(Locale.ROOT));
    }
    return Character.isUpperCase(first)
        || !Character.isUpperCase(withoutArticle(name).codePointAt(0));
  }

  /** Marks at either end belong to the words only if they belong to the name: "Yahoo!", "D.C.". */
  private static boolean endsLike(String name, String words, int inName, int inWords) {
    return !words.isEmpty()
        && (Character.isLetterOrDigit(words.charAt(inWords))
            || words.charAt(inWords) == name.charAt(inName));
  }

  /** Returns whether a name is one word of capitals: "NATO", "U.S.", "FARC-EP". */
  public static boolean isAcronym(String name) {
    return name.length() <= LONGEST_ACRONYM && name.indexOf(' ') < 0 && isUpperCase(name);
  }

  private static boolean isUpperCase(String words) {
    boolean upper = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      upper |= Character.isUpperCase(c);
    }
    return upper;
  }

  /** Returns whether a name has an article before it. */
  public static boolean hasArticle(String name) {
    return name.regionMatches(true, 0, ARTICLE, 0, ARTICLE.length())
        && name.length() > ARTICLE.length();
  }

  private static String withoutArticle(String name) {
    return hasArticle(name) ? name.substring(ARTICLE.length()) : name;
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String withoutAccents(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); ) {
      int c = apart.codePointAt(i);
      i += Character.charCount(c);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.appendCodePoint(plainLetter(c));
      }
    }
    return plain.toString();
  }

  /** Letters that Unicode does not take apart. */
  private static int plainLetter(int c) {
    return switch (c) {
      case 'ı' -> 'i';
      case 'ø' -> 'o';
      case 'Ø' -> 'O';
      case 'ł' -> 'l';
      case 'Ł' -> 'L';
      case 'đ' -> 'd';
      case 'Đ' -> 'D';
      default -> c;
    };
  }
}
