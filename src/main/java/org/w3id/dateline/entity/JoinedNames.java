package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.world.World;

/**
 * Puts together the names of organizations that an "and" within them has cut: "Centre for Disease
 * Prevention <b>and Control</b>", "<b>Election and</b> Referendum Commission". What is joined are
 * common nouns, never names: "the Bank of Norway and Boeing" are two.
 */
final class JoinedNames {
  private static final Set<String> AND = Set.of("and", "&");
  private static final Set<String> BEHIND_HEAD = Set.of("of", "for", "on");

  private final World world;
  private final Lexicon lexicon;

  JoinedNames(World world, Lexicon lexicon) {
    this.world = world;
    this.lexicon = lexicon;
  }

  /** Returns the runs with those that are one name made one. */
  List<ProperRun> of(Sentence sentence, List<ProperRun> runs) {
    List<ProperRun> all = new ArrayList<>(runs);
    for (ProperRun run : runs) {
      int and = run.last() + 1;
      if (and + 1 >= sentence.size()
          || !AND.contains(sentence.token(and).form())
          || run.type() == EntityType.PERSON
          || run.type() == EntityType.PLACE) {
        continue;
      }
      if (hasHeadBefore(sentence, run)) {
        int last = sharedFrom(sentence, run, and + 1);
        if (last > and) {
          all.add(
              new ProperRun(run.first(), last, EntityType.ORGANIZATION, false, run.probability()));
        }
      } else if (isModifier(sentence, run)) {
        runs.stream()
            .filter(next -> next.first() == and + 1 && endsWithHead(sentence, next))
            .findFirst()
            .ifPresent(
                next ->
                    all.add(
                        new ProperRun(
                            run.first(),
                            next.last(),
                            EntityType.ORGANIZATION,
                            false,
                            next.probability())));
      }
    }
    return all;
  }

  /** "Centre for Disease Prevention". */
  private boolean hasHeadBefore(Sentence sentence, ProperRun run) {
    int head = lexicon.organizationHead(sentence.forms(run.first(), run.last()));
    int of = run.first() + head + 1;
    return head >= 0
        && of < run.last()
        && BEHIND_HEAD.contains(sentence.token(of).form())
        && isCommon(sentence.token(run.last()));
  }

  /** The last token of what is joined to the end of a name, -1 where it is no part of it. */
  private int sharedFrom(Sentence sentence, ProperRun run, int from) {
    int last = from;
    while (last + 1 < sentence.size() && sentence.token(last + 1).isProperNoun()) {
      last++;
    }
    Token token = sentence.token(last);
    int head = token.head();
    boolean joined =
        sentence.token(from).isProperNoun()
            && token.is("conj")
            && head > run.first()
            && head <= run.last()
            && isCommon(token);
    return joined ? last : -1;
  }

  /** "Central Election" in "the Central Election and Referendum Commission". */
  private boolean isModifier(Sentence sentence, ProperRun run) {
    Token last = sentence.token(run.last());
    List<String> words = sentence.forms(run.first(), run.last());
    return isCommon(last)
        && lexicon.noun(last.lowerForm()).kind() != NounKind.ORGANIZATION
        && lexicon.nameWords(words).isEmpty()
        && world.namedLike(sentence.words(run.first(), run.last())).isEmpty()
        && run.first() > 0
        && isDeterminer(sentence.token(run.first() - 1));
  }

  private static boolean isDeterminer(Token token) {
    return token.is("det") || token.is("case") || token.is("poss");
  }

  private boolean endsWithHead(Sentence sentence, ProperRun run) {
    List<String> words = sentence.forms(run.first(), run.last());
    return lexicon.organizationHead(words) == words.size() - 1;
  }

  private boolean isCommon(Token token) {
    return token.isProperNoun() && lexicon.isNoun(token.lowerForm());
  }
}
