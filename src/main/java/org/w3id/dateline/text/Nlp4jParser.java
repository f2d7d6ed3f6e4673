package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The tagger and parser of NLP4J 1.1.3 with its English models, which the build has packed. Gives
 * the tags, heads and relations that NLP4J gives, but for a sentence that NLP4J leaves in several
 * trees (one in twenty-three): here the first verb among their roots, else the first of them,
 * governs the others.
 */
final class Nlp4jParser implements DependencyParser {
  private static final String ROOT = "root";

  private final Tagger tagger;
  private final Lemmatizer lemmatizer;
  private final TransitionParser parser;

  /**
   * Opens the models.
   *
   * @throws org.w3id.dateline.error.UserException if they are not there
   */
  Nlp4jParser() {
    WordTable clusters = new WordTable("clusters.bin");
    tagger = new Tagger(ModelFile.open("tags.bin"), new WordTable("ambiguity.bin"), clusters);
    lemmatizer = new Lemmatizer(ModelFile.open("lemmas.bin"));
    parser = new TransitionParser(ModelFile.open("dependencies.bin"), clusters);
  }

  @Override
  public List<Word> parse(List<String> forms) {
    Words words = new Words(forms);
    String[] tags = tagger.tags(words);
    String[] lemmas = new String[tags.length];
    lemmas[0] = Words.ROOT;
    for (int word = 1; word < lemmas.length; word++) {
      lemmas[word] = lemmatizer.lemma(words.lower(word), tags[word]);
    }
    PartialTree tree = parser.parse(words, lemmas, tags);
    int root = root(tree, tags);
    List<Word> result = new ArrayList<>(forms.size());
    for (int word = 1; word < lemmas.length; word++) {
      String lemma = lemma(forms.get(word - 1), lemmas[word]);
      String relation = parser.relation(tree.label(word));
      int head = tree.head(word);
      if (word == root) {
        result.add(new Word(lemma, tags[word], Token.ROOT, ROOT));
      } else if (head == 0) {
        result.add(
            new Word(lemma, tags[word], root - 1, relation.equals(ROOT) ? "parataxis" : "dep"));
      } else {
        result.add(new Word(lemma, tags[word], head - 1, relation));
      }
    }
    return result;
  }

  /** Returns which of the words under the root is to be the one. */
  private static int root(PartialTree tree, String[] tags) {
    int root = 0;
    for (int word = tags.length - 1; word > 0; word--) {
      if (tree.head(word) == 0 && (root == 0 || isVerb(tags[word]) || !isVerb(tags[root]))) {
        root = word;
      }
    }
    return root;
  }

  private static boolean isVerb(String tag) {
    return tag.startsWith("VB") || tag.equals("MD");
  }

  /** Gives numbers, which the models take for one, their digits back. */
  private static String lemma(String form, String lemma) {
    boolean simplified = lemma.startsWith("#") || lemma.chars().anyMatch(Character::isDigit);
    return (simplified ? form : lemma).toLowerCase(Locale.ROOT);
  }
}
