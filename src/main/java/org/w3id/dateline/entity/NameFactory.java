package org.w3id.dateline.entity;

import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.SequenceCodec;

/**
 * Ties a name model for OpenNLP to the features it was trained with. A model file names this class,
 * and OpenNLP makes an instance of it when it reads one; it is public for that alone.
 */
public final class NameFactory extends TokenNameFinderFactory {
  /** Called by OpenNLP. */
  public NameFactory() {}

  @Override
  public SequenceCodec<String> createSequenceCodec() {
    return new BilouCodec();
  }

  @Override
  public NameContextGenerator createContextGenerator() {
    return new NameFeatures(NameLexicon.shared());
  }
}
