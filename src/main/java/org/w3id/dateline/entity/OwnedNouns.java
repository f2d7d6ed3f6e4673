package org.w3id.dateline.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.dateline.text.Token;

/**
 * Institutions and peoples that are named by a noun and whose they are: "the government of Norway",
 * "Norway's government" and "the Norwegian government" are one, wherever they stand.
 */
final class OwnedNouns {
  private final Clusters clusters;

  OwnedNouns(Clusters clusters) {
    this.clusters = clusters;
  }

  void resolve() {
    Map<String, Candidate> firstOf = new HashMap<>();
    for (Candidate c : clusters.candidates()) {
      if (!c.isNominal() || !isOne(c)) {
        continue;
      }
      Set<String> owners = owners(c);
      if (owners.isEmpty()) {
        continue;
      }
      Candidate first = firstOf.putIfAbsent(c.word + " " + c.modifiers + " " + owners, c);
      if (first != null && clusters.of(first).fits(clusters.of(c))) {
        clusters.merge(first, c);
      }
    }
  }

  /** Only what there is one of: a country's government, its forces, its people, all members. */
  private static boolean isOne(Candidate c) {
    if (c.type == EntityType.GROUP) {
      return c.article == Candidate.Article.DEFINITE && MentionWords.PEOPLES.has(c.word);
    }
    return c.type == EntityType.ORGANIZATION
        && c.article != Candidate.Article.INDEFINITE
        && (!c.plural || MentionWords.ONE_THOUGH_PLURAL.has(c.word));
  }

  private Set<String> owners(Candidate c) {
    Set<String> owners = new TreeSet<>(c.origins);
    for (int i = c.first; i < c.head; i++) {
      owner(c, i).ifPresent(owners::add);
    }
    for (Token of : c.sentence.children(c.headToken())) {
      if (of.is("prep") && of.lemma().equals("of")) {
        List<Token> objects = c.sentence.children(of);
        objects.stream()
            .filter(o -> o.is("pobj"))
            .forEach(o -> owner(c, o.index()).ifPresent(owners::add));
      }
    }
    return owners;
  }

  /**
   * The world's id of a name headed by a token, or where it has none the name it was called first.
   */
  private Optional<String> owner(Candidate c, int token) {
    return clusters
        .headedBy(c.sentence.index(), token)
        .filter(n -> n.isNamed() && !n.demonym)
        .map(clusters::of)
        .map(cluster -> cluster.entry().map(e -> e.id()).orElse(cluster.members().get(0).word));
  }
}
