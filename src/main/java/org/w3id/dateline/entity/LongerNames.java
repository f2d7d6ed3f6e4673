package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.kb.KbItem;
import org.w3id.dateline.kb.Kind;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.world.NameKey;

/**
 * Widens names that are only a part of a longer one which an index knows, as a label or an alias:
 * "Ruritania" of "the Ruritania Marathon". The longer one is a noun with what hangs on it, begins
 * and ends with a capital or a figure, and cuts no other name. Of several the longest counts.
 */
final class LongerNames {
  private static final Set<String> AND = Set.of("and", "&");
  private static final int MOST_WORDS = 8;
  private static final int MOST_ITEMS = 5;
  private static final double LIKELY = 0.8;

  private final KbIndex index;
  private final Lexicon lexicon;

  LongerNames(KbIndex index, Lexicon lexicon) {
    this.index = index;
    this.lexicon = lexicon;
  }

  /**
   * Returns the names with those that are part of a longer one replaced by it.
   *
   * @param names names of the sentence in its order, without overlap
   * @param taken tokens that are no part of a name
   */
  List<ProperRun> of(Sentence sentence, List<ProperRun> names, boolean[] taken) {
    @Nullable ProperRun[] nameAt = new ProperRun[sentence.size()];
    for (ProperRun name : names) {
      Arrays.fill(nameAt, name.first(), name.last() + 1, name);
    }
    List<ProperRun> all = new ArrayList<>(names.size());
    int end = -1;
    for (ProperRun name : names) {
      if (name.first() > end) {
        ProperRun longer = longer(sentence, name, end + 1, nameAt, taken).orElse(name);
        all.add(longer);
        end = longer.last();
      }
    }
    return all;
  }

  private Optional<ProperRun> longer(
      Sentence sentence, ProperRun name, int from, @Nullable ProperRun[] nameAt, boolean[] taken) {
    int left = name.first();
    int least = Math.max(from, name.last() - MOST_WORDS + 1);
    while (left > least && mayBelong(sentence.token(left - 1), taken)) {
      left--;
    }
    int right = name.last();
    int most = Math.min(sentence.size(), name.first() + MOST_WORDS) - 1;
    while (right < most && mayBelong(sentence.token(right + 1), taken)) {
      right++;
    }
    for (int words = right - left + 1; words > name.last() - name.first() + 1; words--) {
      int nearest = Math.min(name.first(), right - words + 1);
      for (int first = Math.max(left, name.last() - words + 1); first <= nearest; first++) {
        Optional<ProperRun> longer = known(sentence, first, first + words - 1, name, nameAt);
        if (longer.isPresent()) {
          return longer;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<ProperRun> known(
      Sentence sentence, int first, int last, ProperRun name, @Nullable ProperRun[] nameAt) {
    int head = Candidate.headOf(sentence, first, last);
    if (!mayBeEnd(sentence.token(first))
        || !mayBeEnd(sentence.token(last))
        || Demonyms.isArticle(sentence.token(first))
        || !isNounPhrase(sentence, first, last, head)
        || isCut(nameAt, first)
        || isCut(nameAt, last + 1)
        || isList(sentence, first, last, nameAt)) {
      return Optional.empty();
    }
    String words = sentence.words(first, last);
    for (KbItem item : index.named(words, MOST_ITEMS)) {
      if (isName(item, words)
          && !isOffice(sentence, first, head, item.kind())
          && !isNamedBehindOf(sentence, first, last, item)) {
        return Optional.of(new ProperRun(first, last, type(item, head, name), true, LIKELY));
      }
    }
    return Optional.empty();
  }

  private static boolean mayBelong(Token token, boolean[] taken) {
    return !taken[token.index()]
        && (isCapital(token) || MentionWords.INSIDE_LONG_NAMES.has(token.form()));
  }

  private static boolean mayBeEnd(Token token) {
    return isCapital(token) && !MentionWords.INSIDE_LONG_NAMES.has(token.lowerForm());
  }

  private static boolean isCapital(Token token) {
    int c = token.form().codePointAt(0);
    return Character.isUpperCase(c) || Character.isDigit(c);
  }

  /** Whether all the words hang on one of them, a noun. */
  private static boolean isNounPhrase(Sentence sentence, int first, int last, int head) {
    for (int i = first; i <= last; i++) {
      int above = sentence.token(i).head();
      if (i != head && (above < first || above > last)) {
        return false;
      }
    }
    return sentence.token(head).isNoun();
  }

  /** Whether a name goes on over the place before a token. */
  private static boolean isCut(@Nullable ProperRun[] nameAt, int token) {
    if (token == 0 || token == nameAt.length) {
      return false;
    }
    ProperRun name = nameAt[token];
    return name != null && name.equals(nameAt[token - 1]);
  }

  /** Whether nothing but "and" stands between names: "Australia and New Zealand". */
  private static boolean isList(
      Sentence sentence, int first, int last, @Nullable ProperRun[] nameAt) {
    boolean and = false;
    for (int i = first; i <= last; i++) {
      if (nameAt[i] == null) {
        if (!AND.contains(sentence.token(i).form())) {
          return false;
        }
        and = true;
      }
    }
    return and;
  }

  private static boolean isName(KbItem item, String words) {
    String key = NameKey.of(words);
    return Stream.concat(Stream.of(item.label()), item.aliases().stream())
        .anyMatch(
            name ->
                name.indexOf(',') < 0
                    && NameKey.of(name).equals(key)
                    && NameKey.canBe(name, words));
  }

  /** Whether a title stands before somebody's name, or an office is named: "Secretary of State". */
  private boolean isOffice(Sentence sentence, int first, int head, Kind kind) {
    boolean office = lexicon.noun(sentence.token(head).lowerForm()).kind() == NounKind.PERSON;
    return switch (kind) {
      case PERSON -> office || lexicon.isTitle(sentence.token(first).form());
      case ORGANIZATION, OTHER -> office;
      case PLACE, EVENT -> false;
    };
  }

  /** Whether the words behind "of" name the same: "State of Ohio". */
  private static boolean isNamedBehindOf(Sentence sentence, int first, int last, KbItem item) {
    return first + 2 <= last
        && sentence.token(first + 1).form().equals("of")
        && isName(item, sentence.words(first + 2, last));
  }

  /** The item's type; one that tells little leaves that of a name which has the head. */
  private static EntityType type(KbItem item, int head, ProperRun name) {
    return switch (item.kind()) {
      case PERSON -> EntityType.PERSON;
      case ORGANIZATION -> EntityType.ORGANIZATION;
      case PLACE -> EntityType.PLACE;
      case EVENT -> EntityType.THING;
      case OTHER ->
          name.type() != EntityType.PERSON && name.first() <= head && head <= name.last()
              ? name.type()
              : EntityType.THING;
    };
  }
}
