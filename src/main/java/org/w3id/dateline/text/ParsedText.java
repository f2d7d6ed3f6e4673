package org.w3id.dateline.text;

import java.util.List;
import org.w3id.dateline.document.Document;

/**
 * A document with its sentences.
 *
 * @param document where the text comes from
 * @param sentences in the order of the text, without overlap
 */
public record ParsedText(Document document, List<Sentence> sentences) {
  public ParsedText {
    sentences = List.copyOf(sentences);
  }
}
