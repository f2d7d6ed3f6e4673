package org.w3id.dateline.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.MentionKind;
import org.w3id.dateline.text.Sentence;

/**
 * Words of the article as nodes: by offset (NIF, RFC 5147) and by quotation with what stands around
 * (Web Annotation), so that they are found again after small changes of the text. Offsets count
 * Unicode code points.
 */
final class MentionTriples {
  private static final int AROUND = 32;

  /** Words as long as this are found again without what stands around them. */
  private static final int ALONE = 64;

  private final ArticlePage page;
  private final List<Sentence> sentences;
  private final Set<Span> written = new HashSet<>();
  private final Set<Integer> sentencesWritten = new HashSet<>();

  MentionTriples(ArticlePage page) {
    this.page = page;
    this.sentences = page.extraction.text().sentences();
  }

  /**
   * Writes where an entity is first named, and how often the article speaks of it; the record of
   * the extraction has all its mentions.
   */
  void ofEntity(Entity entity, Node node) {
    entity.mentions().stream()
        .filter(mention -> mention.kind() == MentionKind.NAMED)
        .findFirst()
        .ifPresent(
            mention -> {
              Node words = of(mention.span());
              page.add(words, Terms.mentionOf, node);
              page.add(words, Terms.times, Literals.number(entity.mentions().size()));
            });
  }

  /** Writes the sentence that words stand in, or the words where they stand in none. */
  Node sentenceOf(Span span) {
    return sentenceAt(span.start()).map(this::of).orElseGet(() -> of(span));
  }

  /** Writes words that state a fact, and returns their node. */
  Node of(Span span) {
    Node node = page.words(span);
    if (!written.add(span)) {
      return node;
    }
    page.type(node, Terms.Mention);
    write(node, span);
    if (span.length() < ALONE) {
      around(node, span);
    }
    sentenceAt(span.start())
        .filter(sentence -> !sentence.span().equals(span))
        .ifPresent(sentence -> page.add(node, Terms.inSentence, of(sentence)));
    return node;
  }

  private void around(Node node, Span span) {
    String text = page.document.text();
    int before = clear(Math.max(0, span.start() - AROUND));
    int after = clear(Math.min(text.length(), span.end() + AROUND));
    if (before < span.start()) {
      page.add(node, External.OA_PREFIX, Literals.text(text.substring(before, span.start())));
    }
    if (after > span.end()) {
      page.add(node, External.OA_SUFFIX, Literals.text(text.substring(span.end(), after)));
    }
  }

  private Node of(Sentence sentence) {
    Node node = page.words(sentence.span());
    if (sentencesWritten.add(sentence.index())) {
      page.type(node, Terms.TextSentence);
      write(node, sentence.span());
    }
    return node;
  }

  private void write(Node node, Span span) {
    String words = page.document.words(span);
    page.label(node, words);
    page.add(node, External.OA_EXACT, Literals.text(words));
    page.add(node, External.NIF_BEGIN, Literals.offset(page.codePoints.at(span.start())));
    page.add(node, External.NIF_END, Literals.offset(page.codePoints.at(span.end())));
  }

  /** Moves an offset off the middle of a surrogate pair. */
  private int clear(int offset) {
    String text = page.document.text();
    boolean inside =
        offset > 0
            && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return inside ? offset - 1 : offset;
  }

  private Optional<Sentence> sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = sentences.get(middle).span();
      if (offset < span.start()) {
        high = middle - 1;
      } else if (offset >= span.end()) {
        low = middle + 1;
      } else {
        return Optional.of(sentences.get(middle));
      }
    }
    return Optional.empty();
  }
}
