package org.w3id.dateline.kb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the members of an object, or the elements of an array, of JSON that lies in memory.
 * What is not asked for is only looked over for its end, so that nearly all of a dump, which is of
 * no use here, costs little: quotes and brackets must match, more is not checked of it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
final class Members {
  private static final int DEEPEST = 60;

  private static final int UNKNOWN = -1;

  private final byte[] bytes;
  private final int to;
  private final @Nullable Members outer;
  private final boolean object;
  private int at;
  private boolean begun;
  private boolean done;
  private int keyFrom;
  private int keyTo;
  private int valueFrom;
  private int valueEnd = UNKNOWN;

  /**
   * Begins before the first member. Of what is neither object nor array there are none.
   *
   * @param from where the value begins
   * @param to where the bytes end that it may take
   */
  Members(byte[] bytes, int from, int to) {
    this(bytes, from, to, null);
  }

  private Members(byte[] bytes, int from, int to, @Nullable Members outer) {
    this.bytes = bytes;
    this.to = to;
    this.outer = outer;
    this.at = from;
    this.object = from < to && bytes[from] == '{';
    if (object || (from < to && bytes[from] == '[')) {
      at++;
    } else {
      done = true;
    }
  }

  /** Returns the members of the value of this one. */
  Members inner() {
    return new Members(bytes, valueFrom, to, this);
  }

  /** Returns where it ended, after the last member. */
  int end() {
    return at;
  }

  /**
   * Goes to the next member. All in one: a method of this length is called from the twenty places
   * that go through something, while shorter ones are copied into each of them by the compiler of
   * the Java machine, which would be at it for longer than a short dump takes.
   *
   * @return false if there is none
   * @throws IOException if this is no JSON
   */
  boolean next() throws IOException {
    if (done) {
      return false;
    }
    byte[] text = bytes;
    int i = begun ? valueEnd == UNKNOWN ? end(valueFrom) : valueEnd : at;
    while (i < to && (text[i] == ' ' || text[i] == '\t' || text[i] == '\r')) {
      i++;
    }
    at = i;
    if (i >= to) {
      throw cut();
    }
    if (text[i] == (object ? '}' : ']')) {
      at++;
      done = true;
      if (outer != null) {
        outer.valueEnd = at;
      }
      return false;
    }
    if (begun) {
      if (text[i] != ',') {
        throw problem("no comma");
      }
      i++;
      while (i < to && (text[i] == ' ' || text[i] == '\t' || text[i] == '\r')) {
        i++;
      }
    }
    begun = true;
    if (object) {
      at = i;
      if (i >= to) {
        throw cut();
      }
      if (text[i] != '"') {
        throw problem("no name");
      }
      i++;
      keyFrom = i;
      while (i < to && text[i] != '"') {
        i += text[i] == '\\' ? 2 : 1;
      }
      keyTo = i;
      i++;
      while (i < to && (text[i] == ' ' || text[i] == '\t' || text[i] == '\r')) {
        i++;
      }
      at = i;
      if (i >= to) {
        throw cut();
      }
      if (text[i] != ':') {
        throw problem("no colon");
      }
      i++;
      while (i < to && (text[i] == ' ' || text[i] == '\t' || text[i] == '\r')) {
        i++;
      }
    }
    at = i;
    valueFrom = i;
    valueEnd = UNKNOWN;
    return true;
  }

  private int end(int from) throws IOException {
    byte first = byteAt(from);
    if (first == '"') {
      return endOfString(from + 1);
    }
    if (first != '{' && first != '[') {
      return endOfScalar(from);
    }
    long kinds = 0; // a bit for each bracket that is open: 1 for an object
    int depth = 0;
    int i = from;
    while (i < to) {
      byte b = bytes[i++];
      switch (b) {
        case '"' -> i = endOfString(i);
        case '{', '[' -> {
          kinds = kinds << 1 | (b == '{' ? 1 : 0);
          if (++depth > DEEPEST) {
            throw problem("too deep");
          }
        }
        case '}', ']' -> {
          if ((kinds & 1) != (b == '}' ? 1 : 0)) {
            throw problem("brackets that do not match");
          }
          kinds >>>= 1;
          if (--depth == 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    throw cut();
  }

  private int endOfString(int from) throws IOException {
    int i = from;
    while (i < to) {
      byte b = bytes[i++];
      if (b == '"') {
        return i;
      }
      if (b == '\\') {
        i++;
      }
    }
    throw new IOException("it ends in the middle of a text");
  }

  private int endOfScalar(int from) throws IOException {
    int i = from;
    while (i < to && (Character.isLetterOrDigit(bytes[i]) || "+-.".indexOf(bytes[i]) >= 0)) {
      i++;
    }
    if (i == from) {
      throw problem("no value");
    }
    return i;
  }

  private byte byteAt(int i) throws IOException {
    if (i >= to) {
      throw cut();
    }
    return bytes[i];
  }

  private static IOException cut() {
    return new IOException("it ends in the middle");
  }

  private IOException problem(String what) {
    return new IOException(what + " at byte " + at);
  }

  /** Returns whether the member has a name; the name is ASCII. */
  boolean is(String name) {
    int length = name.length();
    if (keyTo - keyFrom != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[keyFrom + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the member's name begins so. */
  boolean begins(String beginning) {
    int length = beginning.length();
    if (keyTo - keyFrom < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[keyFrom + i] != beginning.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the number in a name like "P31", or -1. */
  int numberBehindLetter() {
    if (keyTo - keyFrom < 2 || keyTo - keyFrom > 9) {
      return -1;
    }
    int number = 0;
    for (int i = keyFrom + 1; i < keyTo; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  boolean isObject() {
    return valueFrom < to && bytes[valueFrom] == '{';
  }

  boolean isArray() {
    return valueFrom < to && bytes[valueFrom] == '[';
  }

  boolean isText() {
    return valueFrom < to && bytes[valueFrom] == '"';
  }

  /** Returns the value, if it is a text, number or word; empty if it is not. */
  String scalar() throws IOException {
    if (isObject() || isArray()) {
      return "";
    }
    if (!isText()) {
      int end = endOfScalar(valueFrom);
      return new String(bytes, valueFrom, end - valueFrom, StandardCharsets.US_ASCII);
    }
    int from = valueFrom + 1;
    int end = endOfString(from) - 1;
    for (int i = from; i < end; i++) {
      if (bytes[i] == '\\') {
        return unescaped(from, i, end);
      }
    }
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }

  private String unescaped(int from, int firstEscape, int end) throws IOException {
    StringBuilder text = new StringBuilder(end - from);
    int plain = from;
    int i = firstEscape;
    while (i < end) {
      if (bytes[i] != '\\') {
        i++;
        continue;
      }
      text.append(new String(bytes, plain, i - plain, StandardCharsets.UTF_8));
      byte escaped = bytes[i + 1];
      i += 2;
      switch (escaped) {
        case 'u' -> {
          text.append((char) hexadecimal(i, end));
          i += 4;
        }
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'r' -> text.append('\r');
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case '"', '\\', '/' -> text.append((char) escaped);
        default -> throw problem("no such escape");
      }
      plain = i;
    }
    return text.append(new String(bytes, plain, end - plain, StandardCharsets.UTF_8)).toString();
  }

  private int hexadecimal(int from, int end) throws IOException {
    if (from + 4 > end) {
      throw problem("no such escape");
    }
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(bytes[i], 16);
      if (digit < 0) {
        throw problem("no such escape");
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
