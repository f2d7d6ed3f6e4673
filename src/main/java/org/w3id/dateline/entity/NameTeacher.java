package org.w3id.dateline.entity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.dateline.error.UserException;

/**
 * The tagger and the name tagger of NLP4J (Choi 2016) with its embeddings and gazetteers: too large
 * to ship, good enough to label text for training. Its jars are loaded from a folder, apart from
 * the program's own classes.
 */
final class NameTeacher implements NameLabels {
  private static final String NODE = "edu.emory.mathcs.nlp.component.template.node.NLPNode";
  private static final String CONFIGURATION =
      """
      <configuration>
        <lexica>
          <ambiguity_classes field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
          <word_clusters field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
          <word_embeddings field="word_form_undigitalized">\
      edu/emory/mathcs/nlp/lexica/en-word-embeddings-undigitalized.xz</word_embeddings>
          <named_entity_gazetteers field="word_form_simplified">\
      edu/emory/mathcs/nlp/lexica/en-named-entity-gazetteers-simplified.xz\
      </named_entity_gazetteers>
        </lexica>
        <models>
          <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
          <ner>edu/emory/mathcs/nlp/models/en-ner.xz</ner>
        </models>
      </configuration>
      """;

  private final URLClassLoader classes;
  private final Object decoder;
  private final Method decode;
  private final Constructor<?> node;
  private final Method root;
  private final Method tag;
  private final Method label;

  /**
   * Loads the teacher; needs about 4 GB.
   *
   * @param jars folder with the jars of {@code nlp4j-api}, {@code nlp4j-english} and what they need
   */
  NameTeacher(Path jars) throws IOException {
    List<URL> urls = new ArrayList<>();
    if (Files.isDirectory(jars)) {
      try (Stream<Path> files = Files.list(jars)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
          urls.add(file.toUri().toURL());
        }
      }
    }
    classes = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    try {
      Class<?> nodes = classes.loadClass(NODE);
      node = nodes.getConstructor(int.class, String.class);
      root = nodes.getMethod("toRoot");
      tag = nodes.getMethod("getPartOfSpeechTag");
      label = nodes.getMethod("getNamedEntityTag");
      Class<?> decoders = classes.loadClass("edu.emory.mathcs.nlp.decode.NLPDecoder");
      InputStream configuration =
          new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8));
      decoder = decoders.getConstructor(InputStream.class).newInstance(configuration);
      decode =
          Stream.of(decoders.getMethods())
              .filter(m -> m.getName().equals("decode") && m.getParameterCount() == 1)
              .filter(m -> m.getParameterTypes()[0].isArray())
              .findFirst()
              .orElseThrow();
    } catch (ReflectiveOperationException e) {
      classes.close();
      throw new UserException(
          "the teacher can't be loaded from " + jars,
          "Name a folder that holds the jars of nlp4j-api and nlp4j-english 1.1.3 and of what they"
              + " depend on.",
          e);
    }
  }

  @Override
  public List<Opinion> opinions(List<String> forms) {
    try {
      Object nodes = Array.newInstance(node.getDeclaringClass(), forms.size() + 1);
      Array.set(nodes, 0, root.invoke(node.newInstance(0, "")));
      for (int i = 0; i < forms.size(); i++) {
        Array.set(nodes, i + 1, node.newInstance(i + 1, forms.get(i)));
      }
      decode.invoke(decoder, nodes);
      List<Opinion> opinions = new ArrayList<>(forms.size());
      for (int i = 1; i <= forms.size(); i++) {
        Object at = Array.get(nodes, i);
        opinions.add(new Opinion(tag.invoke(at).toString(), label.invoke(at).toString()));
      }
      return opinions;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }
}
