package org.w3id.dateline.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.Mention;
import org.w3id.dateline.entity.MentionKind;
import org.w3id.dateline.entity.PublicBody;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Reads the subjects off a text: one for each entity, in their order. */
final class Subjects {
  private static final Set<String> JOINING = Set.of("and", "or", "&");
  private static final int MOST_NAMES = 12;
  private static final int MOST_SENTENCES = 12;
  private static final int WORDS_BEFORE = 4;
  private static final int WORDS_BEHIND = 6;

  private Subjects() {}

  static List<Subject> of(ParsedText text, Entities entities) {
    Map<Integer, String> nameAt = new HashMap<>();
    for (Entity entity : entities.all()) {
      for (Mention mention : entity.mentions()) {
        if (mention.kind() == MentionKind.NAMED) {
          nameAt.put(mention.span().start(), name(text, mention.span()));
        }
      }
    }
    Map<String, String> longForms = LongForms.of(text);
    List<Subject> subjects = new ArrayList<>();
    for (Entity entity : entities.all()) {
      subjects.add(subject(entity, text, nameAt, longForms));
    }
    return subjects;
  }

  private static Subject subject(
      Entity entity, ParsedText text, Map<Integer, String> nameAt, Map<String, String> longForms) {
    Map<String, Integer> names = new LinkedHashMap<>();
    Set<String> words = new LinkedHashSet<>();
    Set<String> told = new LinkedHashSet<>();
    Set<String> within = new LinkedHashSet<>();
    BitSet read = new BitSet();
    if (entity.isNamed()) {
      for (Mention mention : entity.mentions()) {
        Sentence sentence = text.sentences().get(mention.sentence());
        if (mention.kind() == MentionKind.NAMED) {
          String name = name(text, mention.span());
          if (names.containsKey(name) || names.size() < MOST_NAMES) {
            names.merge(name, 1, Integer::sum);
          }
          if (text.document().text().startsWith(", ", mention.span().end())) {
            String behind = nameAt.get(mention.span().end() + 2);
            if (behind != null
                && !isInList(mention.span().end() + 2 + behind.length(), sentence, nameAt)) {
              within.add(behind);
            }
          }
          addAround(sentence, mention.head(), told);
          if (!read.get(sentence.index()) && read.cardinality() < MOST_SENTENCES) {
            read.set(sentence.index());
            for (Token token : sentence.tokens()) {
              words.add(token.form());
              words.add(token.lemma());
            }
          }
        } else if (mention.kind() == MentionKind.NOMINAL) {
          addLemmas(sentence, mention.span(), told);
        }
      }
    }
    return new Subject(
        entity.id(),
        entity.type(),
        entity.classes(),
        names.entrySet().stream()
            .map(
                n ->
                    new Subject.Name(
                        n.getKey(), n.getValue(), Optional.ofNullable(longForms.get(n.getKey()))))
            .toList(),
        words,
        told,
        within,
        entity.worldEntry(),
        entity.body().map(PublicBody::home));
  }

  /**
   * Returns whether a name that ends here is one of a list, "Kyiv, Poland and Turkey", or the
   * second of two in a headline, "Kyiv, Poland agree", and so does not say where the first lies.
   */
  private static boolean isInList(int end, Sentence sentence, Map<Integer, String> nameAt) {
    int at = 0;
    while (at < sentence.size() && sentence.token(at).span().start() < end) {
      at++;
    }
    if (at == sentence.size()) {
      return false;
    }
    if (sentence.token(at).form().equals(",") && at + 1 < sentence.size()) {
      Token next = sentence.token(at + 1);
      return isJoining(next) || nameAt.containsKey(next.span().start());
    }
    return isJoining(sentence.token(at)) || sentence.token(at).tag().equals("VBP");
  }

  private static boolean isJoining(Token token) {
    return JOINING.contains(token.lowerForm());
  }

  /**
   * Nouns and adjectives close to a name tell what it is, "the Estonian minister Doe", and the
   * preposition before it whether it is a place.
   */
  private static void addAround(Sentence sentence, int head, Set<String> into) {
    int from = Math.max(0, head - WORDS_BEFORE);
    int to = Math.min(sentence.size() - 1, head + WORDS_BEHIND);
    for (int i = head - 1; i >= from; i--) {
      if (sentence.token(i).tag().equals("IN")) {
        into.add(sentence.token(i).lowerForm());
        break;
      }
      if (!sentence.token(i).isProperNoun()) {
        break;
      }
    }
    for (int i = from; i <= to; i++) {
      Token token = sentence.token(i);
      if (i != head && (token.isNoun() || token.tag().startsWith("JJ"))) {
        into.add(token.lemma());
      }
    }
  }

  private static void addLemmas(Sentence sentence, Span span, Set<String> into) {
    for (Token token : sentence.tokens()) {
      if (token.span().start() >= span.start() && token.span().end() <= span.end()) {
        into.add(token.lemma());
      }
    }
  }

  private static String name(ParsedText text, Span span) {
    return String.join(" ", text.document().words(span).strip().split("\\s+"));
  }
}
