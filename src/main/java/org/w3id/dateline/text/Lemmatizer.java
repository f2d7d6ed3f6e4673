package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds dictionary forms as NLP4J does: exceptions first, then endings that leave a word of the
 * dictionary when they are taken off or replaced. Safe for use by several threads.
 */
final class Lemmatizer {
  /** Stands for any number that is written as a word. */
  static final String CARDINAL = "#crd#";

  /** Stands for any ordinal number. */
  static final String ORDINAL = "#ord#";

  /** What a string is looked up as. */
  enum Entry {
    VERB(0),
    NOUN(1),
    ADJECTIVE(2),
    ADVERB(3),
    VERB_EXCEPTION(4),
    NOUN_EXCEPTION(5),
    ADJECTIVE_EXCEPTION(6),
    ADVERB_EXCEPTION(7),
    /** A form and a tag, with {@code _} between. */
    ABBREVIATION(8),
    CARDINAL(9),
    ORDINAL(10);

    private final int kind;

    Entry(int kind) {
      this.kind = kind;
    }

    /** Returns the key of a string as such an entry. */
    long key(String text) {
      return Fingerprint.key(kind, Fingerprint.of(text));
    }

    /** Returns the entry for the exceptions of a part of speech. */
    Entry exception() {
      return switch (this) {
        case VERB -> VERB_EXCEPTION;
        case NOUN -> NOUN_EXCEPTION;
        case ADJECTIVE -> ADJECTIVE_EXCEPTION;
        case ADVERB -> ADVERB_EXCEPTION;
        case VERB_EXCEPTION,
            NOUN_EXCEPTION,
            ADJECTIVE_EXCEPTION,
            ADVERB_EXCEPTION,
            ABBREVIATION,
            CARDINAL,
            ORDINAL ->
            throw new IllegalArgumentException(name());
      };
    }
  }

  /**
   * How an ending is taken off.
   *
   * @param part part of speech
   * @param tags tags of the words that it is for
   * @param ending what is taken off
   * @param replacements what is put in its place, to be tried in order
   * @param doubled whether a doubled consonant before the ending may be made single
   */
  private record Rule(
      Entry part, List<String> tags, String ending, List<String> replacements, boolean doubled) {}

  private final List<String> lemmas;
  private final FingerprintMap entries;
  private final List<Rule> rules = new ArrayList<>();

  /** Reads on in a file, from where the dictionary begins. */
  Lemmatizer(ModelFile file) {
    lemmas = file.texts();
    entries = new FingerprintMap(file.longs());
    for (String rule : file.texts()) {
      String[] cells = rule.split("\t", -1);
      rules.add(
          new Rule(
              Entry.valueOf(cells[0]),
              List.of(cells[1].split("\\|")),
              cells[2],
              List.of(cells[3].split(",", -1)),
              Boolean.parseBoolean(cells[4])));
    }
  }

  /**
   * Returns the dictionary form of a word, {@value #CARDINAL} or {@value #ORDINAL}.
   *
   * @param form {@link WordForm#simplified}, in lower case
   * @param tag its part of speech
   */
  String lemma(String form, String tag) {
    String lemma = find(Entry.ABBREVIATION, form + "_" + tag);
    if (lemma == null) {
      lemma = inflected(form, tag);
    }
    if (lemma == null) {
      lemma = form;
    }
    if (has(Entry.CARDINAL, lemma)) {
      return CARDINAL;
    }
    return isOrdinal(lemma) ? ORDINAL : lemma;
  }

  private @Nullable String inflected(String form, String tag) {
    Entry part = part(tag);
    if (part == null) {
      return null;
    }
    String lemma = find(part.exception(), form);
    if (lemma != null) {
      return lemma;
    }
    for (Rule rule : rules) {
      if (rule.part() == part && rule.tags().contains(tag) && form.endsWith(rule.ending())) {
        int stem = form.length() - rule.ending().length();
        lemma = word(rule, form.substring(0, stem));
        if (lemma == null && rule.doubled() && endsDoubled(form, stem)) {
          lemma = word(rule, form.substring(0, stem - 1));
        }
        if (lemma != null) {
          return lemma;
        }
      }
    }
    return null;
  }

  private static @Nullable Entry part(String tag) {
    return tag.startsWith("VB")
        ? Entry.VERB
        : tag.startsWith("NN")
            ? Entry.NOUN
            : tag.startsWith("JJ") ? Entry.ADJECTIVE : tag.startsWith("RB") ? Entry.ADVERB : null;
  }

  private @Nullable String word(Rule rule, String stem) {
    for (String replacement : rule.replacements()) {
      if (has(rule.part(), stem + replacement)) {
        return stem + replacement;
      }
    }
    return null;
  }

  private static boolean endsDoubled(String form, int stem) {
    return stem >= 4 && form.charAt(stem - 2) == form.charAt(stem - 1);
  }

  private boolean isOrdinal(String lemma) {
    return switch (lemma) {
      case "0st", "0nd", "0rd", "0th" -> true;
      default -> has(Entry.ORDINAL, lemma);
    };
  }

  private boolean has(Entry entry, String text) {
    return entries.get(entry.key(text)) >= 0;
  }

  private @Nullable String find(Entry entry, String text) {
    int number = entries.get(entry.key(text));
    return number < 0 ? null : lemmas.get(number);
  }
}
