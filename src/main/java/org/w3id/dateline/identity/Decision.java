package org.w3id.dateline.identity;

import java.util.Optional;

/**
 * What a person decided.
 *
 * @param verdict what
 * @param a whom it is about
 * @param b whom else, or which item
 * @param note why
 * @param who who decided
 * @param place file and line, for messages
 */
public record Decision(Verdict verdict, Side a, Side b, String note, String who, String place) {
  /** What can be decided. */
  public enum Verdict {
    SAME("same"),
    DIFFERENT("different"),
    ITEM("item"),
    NOT_ITEM("not-item");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    /** Returns the word in the file. */
    public String word() {
      return word;
    }
  }

  /**
   * Whom a decision is about.
   *
   * @param iri IRI of ours, or that of an item of Wikidata
   * @param article IRI of the article in which the first is meant; none for all articles
   */
  public record Side(String iri, Optional<String> article) {
    /** Returns whether it means an entity of an article. */
    public boolean means(Bearer bearer) {
      return bearer.iri().equals(iri) && article.filter(a -> !a.equals(bearer.article())).isEmpty();
    }

    /** Returns it as it stands in the file. */
    public String words() {
      return iri + article.map(a -> "@" + a).orElse("");
    }
  }

  /** Returns it as a line of the file. */
  public String line() {
    return String.join("\t", verdict.word(), a.words(), b.words(), note, who);
  }
}
