package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/**
 * Finds adjectives and nouns for what is of a place or those who are: "Lebanese", "Iranians". Each
 * names the place; a noun mentions the people besides.
 */
final class Demonyms {
  private static final int MOST_WORDS = 3;

  private final World world;

  Demonyms(World world) {
    this.world = world;
  }

  /** Returns whether a word is a demonym, in the singular or plural. */
  boolean isOne(Token token) {
    String form = token.form();
    return !world.withDemonymLike(form).isEmpty()
        || (form.endsWith("s")
            && !world.withDemonymLike(form.substring(0, form.length() - 1)).isEmpty());
  }

  /**
   * Finds the demonyms of a sentence.
   *
   * @param taken tokens that are no part of a name
   * @param names the sentence's names, and what was found with them
   */
  List<Candidate> find(Sentence sentence, boolean[] taken, List<Candidate> names) {
    boolean[] named = new boolean[sentence.size()];
    for (Candidate name : names) {
      if (name.isNamed()) {
        Arrays.fill(named, name.first, name.last + 1, true);
      }
    }
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (named[i]
          || taken[i]
          || isArticle(sentence.token(i))
          || !Character.isUpperCase(sentence.token(i).form().charAt(0))) {
        continue;
      }
      for (int n = Math.min(MOST_WORDS, sentence.size() - i); n > 0; n--) {
        String words = sentence.words(i, i + n - 1);
        List<WorldEntry> entries = world.withDemonymLike(words);
        boolean people = false;
        if (entries.isEmpty() && words.endsWith("s")) {
          entries = world.withDemonymLike(words.substring(0, words.length() - 1));
          people = true;
        }
        if (entries.isEmpty() || (n == 1 && isOfContinent(sentence, i))) {
          continue;
        }
        int last = i + n - 1;
        Token head = sentence.token(last);
        people |= head.tag().equals("NNPS") || head.tag().equals("NNS");
        boolean noun = head.isNoun() && !head.is("compound") && !head.is("nmod");
        if (people || noun) {
          Candidate group =
              new Candidate(
                  sentence,
                  i,
                  last,
                  last,
                  MentionKind.NOMINAL,
                  people ? EntityType.GROUP : EntityType.PERSON);
          group.word = words;
          group.plural = people;
          group.origins.add(entries.get(0).id());
          found.add(group);
        }
        Candidate c =
            new Candidate(
                sentence, i, last, last, MentionKind.NAMED, EntityType.of(entries.get(0)));
        c.word = words;
        c.entry = Optional.of(entries.get(0));
        c.classes = entries.get(0).classes();
        c.demonym = true;
        found.add(c);
        i = last;
        break;
      }
    }
    return found;
  }

  /** "Latin American": of more than the country that the last word alone would name. */
  private static boolean isOfContinent(Sentence sentence, int at) {
    if (at == 0) {
      return false;
    }
    String words = sentence.token(at - 1).form() + "_" + sentence.token(at).form();
    return MentionWords.OF_CONTINENTS.has(words)
        || (words.endsWith("s")
            && MentionWords.OF_CONTINENTS.has(words.substring(0, words.length() - 1)));
  }

  /** Returns whether a token only introduces a name: "the", "a". */
  static boolean isArticle(Token token) {
    return token.tag().equals("DT") || token.form().equalsIgnoreCase("the");
  }
}
