package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.text.Token;

/** The words of {@code statement-cues.tsv} and {@code statement-words.tsv}. */
final class StatementCues {
  private static final Set<String> TAKES =
      Set.of("clause", "object", "infinitive", "naming", "as", "quote", "hearer", "figure", "act");

  /**
   * A word of saying.
   *
   * @param lemma the word
   * @param noun whether it is a noun
   * @param stance what the speaker does with what is said
   * @param takes how what is said hangs on it
   */
  record Cue(String lemma, boolean noun, Stance stance, Set<String> takes) {
    Cue {
      takes = Set.copyOf(takes);
    }

    boolean takes(String what) {
      return takes.contains(what);
    }

    /** Returns whether what is said hangs on a preposition. */
    boolean takesPreposition(Token preposition) {
      return takes.contains("p." + preposition.lemma());
    }

    /** Returns whether a quotation may be what is said. */
    boolean takesQuotation() {
      return takes("clause") || takes("quote");
    }

    /** Returns the rule's name. */
    String rule() {
      return "statement-cues:" + lemma;
    }
  }

  private final Map<String, Cue> verbs = new HashMap<>();
  private final Map<String, Cue> nouns = new HashMap<>();

  StatementCues() {
    for (Table.Row row :
        Table.of(StatementCues.class, "statement-cues.tsv", "words", "pos", "stance", "takes")
            .rows()) {
      read(row);
    }
  }

  private void read(Table.Row row) {
    Stance stance;
    try {
      stance = Stance.valueOf(row.cell("stance").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.problem(
          "\"" + row.cell("stance") + "\" is no stance",
          "Use one that the head of the table names.");
    }
    List<String> takes = new ArrayList<>();
    for (String what : row.words("takes")) {
      if (!TAKES.contains(what) && !what.startsWith("p.")) {
        throw row.problem(
            "nothing takes \"" + what + "\"", "Use what the head of the table names.");
      }
      takes.add(what);
    }
    boolean noun = row.cell("pos").equals("n");
    for (String lemma : row.words("words")) {
      Map<String, Cue> into = noun ? nouns : verbs;
      Cue before = into.get(lemma);
      Set<String> all = new TreeSet<>(takes);
      if (before != null) {
        all.addAll(before.takes());
      }
      into.put(lemma, new Cue(lemma, noun, before == null ? stance : before.stance(), all));
    }
  }

  /** Returns the verb of saying that a token is. */
  Optional<Cue> verb(Token token) {
    return token.isVerb() ? Optional.ofNullable(verbs.get(token.lemma())) : Optional.empty();
  }

  /** Returns the noun of saying that a token is. */
  Optional<Cue> noun(Token token) {
    return token.isNoun() && !token.isProperNoun()
        ? Optional.ofNullable(nouns.get(token.lemma()))
        : Optional.empty();
  }

  /** Returns whether a noun carries words and is not who says them. */
  boolean isVehicle(Token token) {
    return token.isNoun() && StatementWords.VEHICLE.has(token.lemma());
  }

  /** Returns whether a noun as an object is nothing that is said: "claimed twelve lives". */
  boolean isUnsaid(Token token) {
    return StatementWords.UNSAID.has(token.lemma());
  }

  /** Returns whether a noun names what happens, and tells nothing. */
  boolean isHappening(Token token) {
    return token.isNoun() && StatementWords.HAPPENING.has(token.lemma());
  }

  /** Returns whether only who or what can tell something tells it by this verb. */
  boolean isShowing(Cue cue) {
    return StatementWords.SHOWS.has(cue.lemma());
  }

  /** Returns whether a word is for a thing that tells something. */
  boolean isDocument(Token token) {
    return StatementWords.DOCUMENT.has(token.lemma()) || StatementWords.VEHICLE.has(token.lemma());
  }

  /** Returns whether somebody makes something by this verb: "published a novel". */
  boolean isMaking(Cue cue) {
    return StatementWords.MAKES.has(cue.lemma());
  }

  /** Returns whether the verb's subject is told what its object says: "received a letter". */
  boolean isReceiving(Token verb) {
    return verb.isVerb() && StatementWords.RECEIVES.has(verb.lemma());
  }

  /** Returns whether the verb with "to" behind it makes something more: "added to the costs". */
  boolean isIncreasing(Token verb) {
    return StatementWords.INCREASES.has(verb.lemma());
  }

  /** Returns whether a token names a day of the week. */
  boolean isDay(Token token) {
    return StatementWords.DAY.has(token.lemma());
  }
}
