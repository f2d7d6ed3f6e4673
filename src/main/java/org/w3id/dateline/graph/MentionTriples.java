package org.w3id.dateline.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.Mention;
import org.w3id.dateline.entity.MentionKind;
import org.w3id.dateline.text.Sentence;

/**
 * Words of the article as nodes: by offset (NIF, RFC 5147) and by quotation with what stands around
 * (Web Annotation), so that they are found again after small changes of the text. Offsets count
 * Unicode code points.
 */
final class MentionTriples {
  private static final int AROUND = 32;

  private final ArticlePage page;
  private final List<Sentence> sentences;
  private final Set<Span> written = new HashSet<>();
  private final Set<Integer> sentencesWritten = new HashSet<>();

  MentionTriples(ArticlePage page) {
    this.page = page;
    this.sentences = page.extraction.text().sentences();
  }

  /** Writes the names and nouns by which an entity is mentioned; pronouns are left out. */
  void ofEntity(Entity entity, Node node) {
    for (Mention mention : entity.mentions()) {
      if (mention.kind() == MentionKind.PRONOUN) {
        continue;
      }
      Node words = of(mention.span());
      page.add(words, Terms.mentionOf, node);
      page.add(
          words,
          Terms.mentionKind,
          (mention.kind() == MentionKind.NAMED ? Terms.NamedMention : Terms.NominalMention)
              .asNode());
    }
  }

  /** Writes words that state a fact, and returns their node. */
  Node of(Span span) {
    Node node = page.words(span);
    if (!written.add(span)) {
      return node;
    }
    Document document = page.document;
    page.type(node, Terms.Mention);
    write(node, span);
    int before = clear(Math.max(0, span.start() - AROUND));
    int after = clear(Math.min(document.text().length(), span.end() + AROUND));
    if (before < span.start()) {
      page.add(
          node, External.OA_PREFIX, Literals.text(document.text().substring(before, span.start())));
    }
    if (after > span.end()) {
      page.add(
          node, External.OA_SUFFIX, Literals.text(document.text().substring(span.end(), after)));
    }
    sentenceAt(span.start())
        .ifPresent(
            sentence -> {
              Node whole = page.words(sentence.span());
              if (!whole.equals(node)) {
                page.add(node, Terms.inSentence, whole);
              }
              if (sentencesWritten.add(sentence.index())) {
                page.type(whole, Terms.TextSentence);
                write(whole, sentence.span());
              }
            });
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
