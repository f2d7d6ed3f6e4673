package org.w3id.dateline.document;

import java.util.Comparator;

/**
 * A stretch of a document's text, {@code [start, end)}.
 *
 * @param start offset of the first character, in UTF-16 code units of {@link Document#text()}
 * @param end offset behind the last character, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** Returns the smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Returns whether at least one character lies in both. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Returns whether all of the other lies in this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Returns the number of UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
