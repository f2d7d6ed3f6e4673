package org.w3id.dateline.kb;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.w3id.dateline.world.WorldEntry;

/** Items as bytes, as an index keeps them: numbers of variable length, Q-ids as numbers. */
final class ItemBytes {
  /** Parties, occupations, heads, related. */
  private static final int TEXTS_BEHIND_OFFICES = 4;

  /** Capital, image, wikipedia. */
  private static final int OPTIONAL_BEHIND_OFFICES = 3;

  private ItemBytes() {}

  static byte[] of(KbItem item) {
    Writer to = new Writer();
    to.number(item.kind().letter());
    to.text(item.id());
    to.text(item.label());
    to.texts(item.aliases());
    to.texts(item.demonyms());
    to.optional(item.description());
    to.texts(item.types());
    to.optional(item.country());
    to.texts(item.within());
    to.number(item.coordinates().isPresent() ? 1 : 0);
    item.coordinates()
        .ifPresent(
            at -> {
              to.real(at.latitude());
              to.real(at.longitude());
            });
    to.number(item.offices().size());
    for (Office office : item.offices()) {
      to.text(office.position());
      to.optional(office.of());
      to.year(office.startYear());
      to.year(office.endYear());
    }
    to.texts(item.parties());
    to.texts(item.occupations());
    to.texts(item.heads());
    to.texts(item.related());
    to.optional(item.capital());
    to.optional(item.image());
    to.optional(item.wikipedia());
    to.number(item.population().isPresent() ? item.population().getAsLong() + 1 : 0);
    to.optional(item.wikidata());
    to.number(item.sitelinks());
    return to.bytes();
  }

  static KbItem item(byte[] bytes, int offset) {
    Reader from = new Reader(bytes, offset);
    Kind kind = Kind.of((char) from.number());
    ItemDraft draft = KbItem.draft(from.text(), kind, from.text());
    draft.aliases(from.texts()).demonyms(from.texts()).description(from.optional());
    draft.types(from.texts()).country(from.optional()).within(from.texts());
    if (from.number() == 1) {
      draft.coordinates(Optional.of(new WorldEntry.Coordinates(from.real(), from.real())));
    }
    int offices = (int) from.number();
    List<Office> held = new ArrayList<>(offices);
    for (int i = 0; i < offices; i++) {
      held.add(new Office(from.text(), from.optional(), from.year(), from.year()));
    }
    draft.offices(held).parties(from.texts()).occupations(from.texts());
    draft.heads(from.texts()).related(from.texts());
    draft.capital(from.optional()).image(from.optional()).wikipedia(from.optional());
    long population = from.number();
    draft.population(population == 0 ? OptionalLong.empty() : OptionalLong.of(population - 1));
    return draft.wikidata(from.optional()).sitelinks((int) from.number()).item();
  }

  /**
   * What of an item is searched for or counted.
   *
   * @param names label, aliases and demonyms
   * @param types numbers of the Q-ids of its classes
   */
  record Outline(
      Kind kind,
      String id,
      List<String> names,
      boolean described,
      List<Long> types,
      boolean placed,
      int offices,
      String wikidata,
      int sitelinks) {}

  /** Reads of an item only what it is searched by. */
  static Outline outline(byte[] bytes) {
    Reader from = new Reader(bytes, 0);
    Kind kind = Kind.of((char) from.number());
    String id = from.text();
    List<String> names = new ArrayList<>();
    names.add(from.text());
    from.texts(names);
    from.texts(names);
    boolean described = from.skipText();
    List<Long> types = from.qids();
    from.skipText(); // country
    from.skipTexts(); // within
    boolean placed = from.number() == 1;
    if (placed) {
      from.at += 2 * Double.BYTES;
    }
    int offices = (int) from.number();
    for (int i = 0; i < offices; i++) {
      from.skipText();
      from.skipText();
      from.number();
      from.number();
    }
    for (int i = 0; i < TEXTS_BEHIND_OFFICES; i++) {
      from.skipTexts();
    }
    for (int i = 0; i < OPTIONAL_BEHIND_OFFICES; i++) {
      from.skipText();
    }
    from.number(); // population
    String wikidata = from.text();
    return new Outline(
        kind, id, names, described, types, placed, offices, wikidata, (int) from.number());
  }

  /** Changes the kind of an item that is written. */
  static void setKind(byte[] item, Kind kind) {
    item[0] = (byte) kind.letter();
  }

  /** Returns the number of a Q-id that is written as usual, or -1. */
  static long numberOf(String text) {
    int length = text.length();
    if (length < 2 || length > 18 || text.charAt(0) != 'Q' || text.charAt(1) == '0') {
      return -1;
    }
    long number = 0;
    for (int i = 1; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private static final class Writer {
    private byte[] bytes = new byte[256];
    private int length;

    byte[] bytes() {
      return Arrays.copyOf(bytes, length);
    }

    private void need(int more) {
      if (length + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
      }
    }

    void number(long number) {
      need(10);
      long rest = number;
      while ((rest & ~0x7fL) != 0) {
        bytes[length++] = (byte) (rest | 0x80);
        rest >>>= 7;
      }
      bytes[length++] = (byte) rest;
    }

    /** A year of either era, or none. */
    void year(OptionalInt year) {
      long y = year.orElse(0);
      number(year.isPresent() ? ((y << 1) ^ (y >> 63)) + 1 : 0);
    }

    void real(double value) {
      long bits = Double.doubleToLongBits(value);
      need(8);
      for (int i = 0; i < 8; i++) {
        bytes[length++] = (byte) (bits >>> (8 * i));
      }
    }

    /** The last bit of the first number tells a Q-id from the length of a text. */
    void text(String text) {
      long qid = numberOf(text);
      if (qid >= 0) {
        number(qid << 1 | 1);
      } else {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number((long) utf8.length << 1);
        need(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
      }
    }

    void texts(Collection<String> texts) {
      number(texts.size());
      texts.forEach(this::text);
    }

    /** An empty text stands for none. */
    void optional(Optional<String> text) {
      text(text.orElse(""));
    }
  }

  private static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes, int offset) {
      this.bytes = bytes;
      this.at = offset;
    }

    long number() {
      long number = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes[at++];
        number |= (next & 0x7fL) << shift;
        if (next >= 0) {
          return number;
        }
      }
    }

    OptionalInt year() {
      long coded = number();
      if (coded == 0) {
        return OptionalInt.empty();
      }
      long y = coded - 1;
      return OptionalInt.of((int) (y >>> 1 ^ -(y & 1)));
    }

    double real() {
      long bits = 0;
      for (int i = 0; i < 8; i++) {
        bits |= (bytes[at++] & 0xffL) << (8 * i);
      }
      return Double.longBitsToDouble(bits);
    }

    String text() {
      long head = number();
      if ((head & 1) == 1) {
        return "Q".concat(Long.toString(head >>> 1));
      }
      int length = (int) (head >>> 1);
      String text = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
      return text;
    }

    List<String> texts() {
      List<String> texts = new ArrayList<>(0);
      texts(texts);
      return texts;
    }

    void texts(List<String> texts) {
      int size = (int) number();
      for (int i = 0; i < size; i++) {
        texts.add(text());
      }
    }

    /** Returns the numbers of Q-ids; of another text it is -1. */
    List<Long> qids() {
      int size = (int) number();
      List<Long> numbers = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        long head = number();
        numbers.add((head & 1) == 1 ? head >>> 1 : -1);
        at += (head & 1) == 1 ? 0 : (int) (head >>> 1);
      }
      return numbers;
    }

    /** Returns whether it was one that is not empty. */
    boolean skipText() {
      long head = number();
      at += (head & 1) == 1 ? 0 : (int) (head >>> 1);
      return head > 0;
    }

    void skipTexts() {
      int size = (int) number();
      for (int i = 0; i < size; i++) {
        skipText();
      }
    }

    Optional<String> optional() {
      String text = text();
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
  }
}
