package org.w3id.dateline.text;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The tagger and parser of NLP4J 1.1.3 (Choi and McCallum 2013) with its English models. */
final class Nlp4jParser implements DependencyParser {
  private static final String CONFIGURATION =
      """
      <configuration>
        <lexica>
          <ambiguity_classes field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
          <word_clusters field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
        </lexica>
        <models>
          <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
          <dep>edu/emory/mathcs/nlp/models/en-dep.xz</dep>
        </models>
      </configuration>
      """;

  private final NLPDecoder decoder =
      new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));

  @Override
  public List<Word> parse(List<String> forms) {
    NLPNode[] nodes = new NLPNode[forms.size() + 1];
    nodes[0] = new NLPNode().toRoot();
    for (int i = 0; i < forms.size(); i++) {
      nodes[i + 1] = new NLPNode(i + 1, forms.get(i));
    }
    decoder.decode(nodes);
    List<Word> words = new ArrayList<>(forms.size());
    for (int i = 1; i < nodes.length; i++) {
      NLPNode node = nodes[i];
      NLPNode head = node.getDependencyHead();
      String lemma = node.getLemma();
      words.add(
          new Word(
              lemma.startsWith("#") || lemma.chars().anyMatch(Character::isDigit)
                  ? node.getWordFormLowercase()
                  : lemma,
              node.getPartOfSpeechTag(),
              head == null || head.getID() == 0 ? Token.ROOT : head.getID() - 1,
              node.getDependencyLabel()));
    }
    return words;
  }
}
