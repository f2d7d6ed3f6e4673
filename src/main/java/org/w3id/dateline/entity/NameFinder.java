package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/**
 * Finds names in a document: a model reads each sentence, then the document is made to agree with
 * itself. What is clearly one kind in one place decides where the model was in doubt, a name that
 * was missed is found by its other mentions, and part of a person's name is that person. Words in
 * capitals throughout are read in the case they have elsewhere. Safe for use by several threads.
 */
final class NameFinder {
  /**
   * A name in a document.
   *
   * @param sentence index of the sentence
   * @param first index of the first token in that sentence
   * @param last index of the last token
   * @param type what is named; {@link EntityType#GROUP} for nationalities, religions and parties'
   *     followers
   * @param probability how sure the model is, from 0 to 1
   */
  record Found(int sentence, int first, int last, EntityType type, double probability) {}

  private static final Set<String> NOT_FIRST =
      Set.of("the", "a", "an", "this", "that", "these", "those", "'s", "’s", "\"", "“", "”", "(");
  private static final Set<String> NOT_LAST =
      Set.of("'s", "’s", "'", "’", "\"", "“", "”", ",", ";", ":", "(", "-", "–");
  private static final double CLEAR = 0.9;
  private static final double HEARD = 0.5;

  private final NameModel model;

  NameFinder(NameModel model) {
    this.model = model;
  }

  /** Finds the names of a document, in the order of the text and without overlap. */
  List<Found> find(ParsedText text) {
    NameCase cases = new NameCase(text);
    List<List<NameModel.Name>> found = new ArrayList<>(text.sentences().size());
    for (Sentence sentence : text.sentences()) {
      List<NameModel.Name> names = new ArrayList<>();
      for (NameModel.Name name : model.names(cases.read(sentence))) {
        trim(sentence, name).ifPresent(names::add);
      }
      found.add(withLegalForms(sentence, names));
    }
    Map<String, Votes> votes = votes(text, found);
    List<Found> result = new ArrayList<>();
    for (int s = 0; s < found.size(); s++) {
      Sentence sentence = text.sentences().get(s);
      List<NameModel.Name> names = new ArrayList<>();
      for (NameModel.Name name : found.get(s)) {
        names.add(agreed(sentence, name, votes));
      }
      addMissed(sentence, names, votes);
      names.sort(Comparator.comparingInt(NameModel.Name::first));
      for (NameModel.Name n : names) {
        result.add(new Found(sentence.index(), n.first(), n.last(), n.type(), n.probability()));
      }
    }
    return List.copyOf(result);
  }

  /** "Example Systems, Inc.": what says whose property a firm is belongs to its name. */
  private static List<NameModel.Name> withLegalForms(
      Sentence sentence, List<NameModel.Name> names) {
    List<NameModel.Name> whole = new ArrayList<>();
    for (NameModel.Name name : names) {
      int comma = name.last() + 1;
      int form = comma + 1;
      boolean firm =
          form < sentence.size()
              && sentence.token(comma).form().equals(",")
              && MentionWords.LEGAL_FORMS.has(sentence.token(form).form());
      NameModel.Name before = whole.isEmpty() ? null : whole.get(whole.size() - 1);
      if (firm) {
        whole.add(
            new NameModel.Name(
                name.first(), form, EntityType.ORGANIZATION, Math.max(CLEAR, name.probability())));
      } else if (before == null || name.first() > before.last()) {
        whole.add(name);
      }
    }
    return whole;
  }

  /** Cuts off articles before a name, and possessive endings and quotation marks around it. */
  private static Optional<NameModel.Name> trim(Sentence sentence, NameModel.Name name) {
    int first = name.first();
    int last = name.last();
    while (first <= last && NOT_FIRST.contains(sentence.token(first).lowerForm())) {
      first++;
    }
    while (first <= last && NOT_LAST.contains(sentence.token(last).lowerForm())) {
      last--;
    }
    return first > last
        ? Optional.empty()
        : Optional.of(new NameModel.Name(first, last, name.type(), name.probability()));
  }

  /** How often, and how surely, some words were taken for each type in the document. */
  private static final class Votes {
    private final Map<EntityType, Double> sums = new EnumMap<>(EntityType.class);
    private int size;

    void add(EntityType type, double probability) {
      sums.merge(type, probability, Double::sum);
      size++;
    }

    EntityType best() {
      return Collections.max(sums.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    double share() {
      double sum = 0;
      for (double s : sums.values()) {
        sum += s;
      }
      return sums.getOrDefault(best(), 0.0) / sum;
    }

    double sure() {
      return sums.getOrDefault(best(), 0.0) / size;
    }
  }

  /** Counts what each name, and the last word of each person's name, was taken for. */
  private static Map<String, Votes> votes(ParsedText text, List<List<NameModel.Name>> found) {
    Map<String, Votes> votes = new HashMap<>();
    for (int s = 0; s < found.size(); s++) {
      Sentence sentence = text.sentences().get(s);
      for (NameModel.Name name : found.get(s)) {
        add(votes, words(sentence, name.first(), name.last()), name);
        if (name.type() == EntityType.PERSON && name.last() > name.first()) {
          String family = sentence.token(name.last()).form();
          if (family.length() > 2) {
            add(votes, family, name);
          }
        }
      }
    }
    return votes;
  }

  private static void add(Map<String, Votes> votes, String words, NameModel.Name name) {
    votes.computeIfAbsent(words, w -> new Votes()).add(name.type(), name.probability());
  }

  private static String words(Sentence sentence, int first, int last) {
    return String.join(" ", sentence.forms(first, last));
  }

  /** Gives a doubtful name the type that the same words clearly have elsewhere. */
  private static NameModel.Name agreed(
      Sentence sentence, NameModel.Name name, Map<String, Votes> votes) {
    Votes same = votes.get(words(sentence, name.first(), name.last()));
    if (same == null
        || same.size < 2
        || same.best() == name.type()
        || name.probability() >= CLEAR
        || same.share() < 0.6) {
      return name;
    }
    return new NameModel.Name(name.first(), name.last(), same.best(), name.probability());
  }

  /** Adds mentions of names that were found elsewhere in the document. */
  private static void addMissed(
      Sentence sentence, List<NameModel.Name> names, Map<String, Votes> votes) {
    boolean[] taken = new boolean[sentence.size()];
    for (NameModel.Name name : names) {
      Arrays.fill(taken, name.first(), name.last() + 1, true);
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (taken[i] || !(isNameLike(sentence.token(i)) || isCapitalNoun(sentence.token(i)))) {
        continue;
      }
      boolean family = !isNameLike(sentence.token(i));
      int end = i;
      while (end + 1 < sentence.size() && end - i < 5 && !taken[end + 1]) {
        end++;
      }
      for (int last = end; last >= i; last--) {
        Votes elsewhere = votes.get(words(sentence, i, last));
        if (elsewhere != null
            && elsewhere.best() != EntityType.THING
            && (!family || (last == i && elsewhere.best() == EntityType.PERSON))
            && elsewhere.sure() >= CLEAR
            && standsAlone(sentence, i, last, taken)) {
          names.add(new NameModel.Name(i, last, elsewhere.best(), HEARD));
          Arrays.fill(taken, i, last + 1, true);
          break;
        }
      }
    }
  }

  /** A family name that is a word as well, where a sentence begins: "Rice said". */
  private static boolean isCapitalNoun(Token token) {
    return token.isNoun()
        && token.form().length() > 2
        && Character.isUpperCase(token.form().codePointAt(0));
  }

  private static boolean isNameLike(Token token) {
    return token.isProperNoun() && Character.isUpperCase(token.form().codePointAt(0));
  }

  /** Returns whether no capitalized noun before or behind can be part of the same name. */
  private static boolean standsAlone(Sentence sentence, int first, int last, boolean[] taken) {
    boolean before = first > 0 && !taken[first - 1] && isNameLike(sentence.token(first - 1));
    boolean behind =
        last + 1 < sentence.size() && !taken[last + 1] && isNameLike(sentence.token(last + 1));
    return !before && !behind;
  }
}
