package org.w3id.dateline.text;

import java.util.Set;
import org.w3id.dateline.table.Table;

/**
 * A token's form as the models of NLP4J know words: kinds of quotation marks, dashes and currency
 * signs made one, runs of digits made {@code 0}, long runs of a mark cut to two, web addresses and
 * file names made {@value #ADDRESS}. Letters outside Latin-1 keep their case.
 */
final class WordForm {
  static final String ADDRESS = "#hlink#";

  private static final Set<String> FILE_EXTENSIONS =
      Table.of(WordForm.class, "file-extensions.tsv", "extension").words("extension");

  private WordForm() {}

  /** Returns the simplified form of a token. */
  static String simplified(String form) {
    return isAddress(form) ? ADDRESS : withShortRuns(withoutNumbers(withPlainSymbols(form)));
  }

  /** Returns a form in lower case, as far as ASCII and Windows-1252 know letters. */
  static String lowercase(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (lowercase(form.charAt(i)) != form.charAt(i)) {
        char[] lower = form.toCharArray();
        for (; i < lower.length; i++) {
          lower[i] = lowercase(lower[i]);
        }
        return new String(lower);
      }
    }
    return form;
  }

  private static char lowercase(char c) {
    if (isUpper(c) || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) {
      return (char) (c + 32);
    }
    if (c == 138 || c == 140 || c == 142) {
      return (char) (c + 16);
    }
    return c == 159 ? (char) 255 : c;
  }

  /** Returns a form's shape: {@code Aaa0-b} is {@code Aaa1.a}, runs cut to two. */
  static String shape(String form) {
    StringBuilder shape = new StringBuilder(form.length());
    int run = 0;
    char previous = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      char kind = isUpper(c) ? 'A' : isLower(c) ? 'a' : isDigit(c) ? '1' : isMark(c) ? '.' : 'x';
      run = kind == previous ? run + 1 : 1;
      previous = kind;
      if (run <= 2) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }

  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Returns whether a character is an ASCII mark of punctuation. */
  static boolean isMark(char c) {
    return (c > ' ' && c < 127) && !isUpper(c) && !isLower(c) && !isDigit(c);
  }

  /** Returns whether a form has {@code a.bc}, {@code 123.4.5.6} or the like in it. */
  private static boolean isAddress(String form) {
    int dot = form.indexOf('.');
    if (dot < 0) {
      return startsWithProtocol(form);
    }
    for (; dot >= 0; dot = form.indexOf('.', dot + 1)) {
      if (dot > 0 && isWord(form, dot - 1) && isLetter(form, dot + 1) && isLetter(form, dot + 2)) {
        return true;
      }
      if (isInternetAddress(form, dot)) {
        return true;
      }
    }
    return FILE_EXTENSIONS.contains(form.substring(form.lastIndexOf('.') + 1))
        || startsWithProtocol(form);
  }

  private static boolean startsWithProtocol(String form) {
    int colon = form.indexOf("://");
    if (colon < 3 || colon > 5) {
      return false;
    }
    return switch (lowercase(form.substring(0, colon))) {
      case "http", "https", "ftp", "sftp" -> true;
      default -> false;
    };
  }

  /** Returns whether three digits stand before a dot, and three numbers from there on. */
  private static boolean isInternetAddress(String form, int dot) {
    if (dot < 3 || !isDigit(form, dot - 1) || !isDigit(form, dot - 2) || !isDigit(form, dot - 3)) {
      return false;
    }
    int at = dot;
    for (int part = 0; part < 3; part++) {
      if (at >= form.length() || form.charAt(at) != '.' || !isDigit(form, at + 1)) {
        return false;
      }
      int end = at + 2;
      while (end <= at + 3 && isDigit(form, end)) {
        end++;
      }
      at = end;
    }
    return true;
  }

  private static boolean isDigit(String form, int at) {
    return at < form.length() && isDigit(form.charAt(at));
  }

  private static boolean isLetter(String form, int at) {
    return at < form.length() && (isUpper(form.charAt(at)) || isLower(form.charAt(at)));
  }

  private static boolean isWord(String form, int at) {
    return isLetter(form, at) || isDigit(form, at) || form.charAt(at) == '_';
  }

  private static String withPlainSymbols(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (plain(form.charAt(i)) != form.charAt(i)) {
        char[] plain = form.toCharArray();
        for (; i < plain.length; i++) {
          plain[i] = plain(plain[i]);
        }
        return new String(plain);
      }
    }
    return form;
  }

  private static char plain(char c) {
    if (c < 0xA2) {
      return c;
    }
    if (c <= 0xA5 || (c >= 0x20A0 && c <= 0x20CF)) {
      return '$';
    }
    if (c >= 0x2018 && c <= 0x201B) {
      return '\'';
    }
    if (c >= 0x201C && c <= 0x201F) {
      return '"';
    }
    return (c >= 0x2010 && c <= 0x2014) || c == 0x2022 || c == 0x2023 || c == 0x203B || c == 0x2043
        ? '-'
        : c;
  }

  /** Makes a number with its signs, separators and per cent {@code 0}. */
  private static String withoutNumbers(String form) {
    if (form.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return form;
    }
    StringBuilder simple = new StringBuilder(form.length());
    char previous = 0;
    for (int i = 0; i < form.length(); i++) {
      i = afterCurrency(form, i);
      char c = form.charAt(i);
      if (c == '%') {
        if (isDigit(previous)) {
          continue;
        }
      } else if (joinsDigits(c) && i + 1 < form.length()) {
        int next = afterCurrency(form, i + 1);
        if (isDigit(form.charAt(next))) {
          if (i == 0) {
            i = next;
            c = form.charAt(i);
          } else if (isDigit(previous)) {
            i = next;
            continue;
          }
        }
      }
      if (!isDigit(c)) {
        simple.append(c);
      } else if (!isDigit(previous)) {
        simple.append('0');
      }
      previous = c;
    }
    return simple.toString();
  }

  private static int afterCurrency(String form, int at) {
    char c = form.charAt(at);
    return (c == '$' || c == '#') && isDigit(form, at + 1) ? at + 1 : at;
  }

  private static boolean joinsDigits(char c) {
    return switch (c) {
      case '.', '-', '+', '\u00B1', '\u2212', '\u2213', '\u221A', '\u221B', '\u221C' -> true;
      case ',', ':', '/', '=' -> true;
      default -> false;
    };
  }

  private static String withShortRuns(String form) {
    StringBuilder simple = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (i < 2 || c != form.charAt(i - 1) || c != form.charAt(i - 2) || !isMark(c)) {
        simple.append(c);
      }
    }
    return simple.length() == form.length() ? form : simple.toString();
  }
}
