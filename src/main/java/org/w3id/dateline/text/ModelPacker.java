package org.w3id.dateline.text;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;
import org.w3id.dateline.document.Sha256;

/**
 * A step of the build: reads the English models of NLP4J out of its jars and writes what is used of
 * them as files that {@link ModelFile} maps into memory.
 *
 * <p>The models are Java-serialized objects. They are deserialized here and nowhere else, from jars
 * whose checksums are pinned. Does nothing where the files are there already.
 */
final class ModelPacker {
  static final String ENGLISH_SHA_256 =
      "1e3b7f530841dea28bfa8be8943de58bf31b1191b71262bd96272ebe7f8d0576";
  private static final String API_SHA_256 =
      "32725a99bec6edbb2b861a58143fb8183a7724127f521534678bce46fe1baab0";
  private static final String IN_JAR = "edu/emory/mathcs/nlp/";
  private static final ObjectInputFilter CLASSES =
      ObjectInputFilter.Config.createFilter(
          "edu.emory.mathcs.nlp.**;it.unimi.dsi.fastutil.**;org.magicwerk.brownies.**;java.lang.*;"
              + "java.util.*;!*");
  private static final List<String> FILES =
      List.of(
          "ambiguity.bin",
          "clusters.bin",
          "gazetteers.bin",
          "lemmas.bin",
          "tags.bin",
          "dependencies.bin");
  private static final String STAMP = "stamp";

  private final ZipFile english;
  private final ZipFile api;
  private final Path folder;

  private ModelPacker(ZipFile english, ZipFile api, Path folder) {
    this.english = english;
    this.api = api;
    this.folder = folder;
  }

  /**
   * Packs the models.
   *
   * @param arguments the jars nlp4j-english and nlp4j-api, and the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    Path english = Path.of(arguments[0]);
    Path api = Path.of(arguments[1]);
    Path folder = Path.of(arguments[2]);
    Path stamp = folder.resolve(STAMP);
    if (Files.exists(stamp) && Files.readString(stamp).equals(stampOf(folder))) {
      return;
    }
    check(english, ENGLISH_SHA_256);
    check(api, API_SHA_256);
    Files.createDirectories(folder);
    Files.deleteIfExists(stamp);
    try (ZipFile englishZip = new ZipFile(english.toFile());
        ZipFile apiZip = new ZipFile(api.toFile())) {
      new ModelPacker(englishZip, apiZip, folder).pack();
    }
    Files.writeString(stamp, stampOf(folder));
  }

  private static void check(Path jar, String checksum) throws IOException {
    if (!sha256(jar).equals(checksum)) {
      throw new IOException(jar + " is not the jar it should be: its SHA-256 is not " + checksum);
    }
  }

  /** What the stamp says when all is well: versions, and the files with their lengths. */
  private static String stampOf(Path folder) throws IOException {
    StringBuilder stamp =
        new StringBuilder(ModelFile.VERSION + " " + ENGLISH_SHA_256 + " " + API_SHA_256 + "\n");
    for (String name : FILES) {
      Path file = folder.resolve(name);
      stamp.append(name).append(' ').append(Files.exists(file) ? Files.size(file) : 0).append('\n');
    }
    return stamp.toString();
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new Sha256().add(in).hex();
    }
  }

  private void pack() throws IOException {
    words("ambiguity.bin", "lexica/en-ambiguity-classes-simplified-lowercase.xz");
    words("clusters.bin", "lexica/en-brown-clusters-simplified-lowercase.xz");
    ModelFileWriter.write(
        folder.resolve("lemmas.bin"),
        new DictionaryPacker(name -> open(api, "component/morph/english/" + name))::write);
    POSTagger<?> tagger = (POSTagger<?>) object("models/en-pos.xz");
    ModelFileWriter.write(
        folder.resolve("tags.bin"), to -> new ClassifierPacker(to).classifier(tagger));
    DEPParser<?> parser = (DEPParser<?>) object("models/en-dep.xz");
    ModelFileWriter.write(
        folder.resolve("dependencies.bin"),
        to -> {
          ClassifierPacker packer = new ClassifierPacker(to);
          packer.candidates(parser);
          packer.classifier(parser);
        });
    Map<String, Collection<?>> names = new TreeMap<>();
    PrefixTree<?, ?> tree =
        (PrefixTree<?, ?>) object("lexica/en-named-entity-gazetteers-simplified.xz");
    addNames(tree.getRoot(), "", 0, names);
    words("gazetteers.bin", names);
  }

  /** Adds the names below a node of the tree of gazetteers, each with the lists it is on. */
  private static void addNames(
      PrefixNode<?, ?> node, String before, int length, Map<String, Collection<?>> names) {
    if (node.getValue() instanceof Collection<?> lists) {
      names.put(before, lists);
    }
    if (length < Gazetteer.LONGEST) {
      for (Map.Entry<?, ?> child : node.entrySet()) {
        addNames(
            (PrefixNode<?, ?>) child.getValue(),
            before + (length == 0 ? "" : " ") + child.getKey(),
            length + 1,
            names);
      }
    }
  }

  private void words(String name, String source) throws IOException {
    words(name, (Map<?, ?>) object(source));
  }

  private void words(String name, Map<?, ?> lexicon) throws IOException {
    Map<List<String>, Integer> numbers = new LinkedHashMap<>();
    long[] keys = new long[lexicon.size()];
    int[] values = new int[lexicon.size()];
    int n = 0;
    for (Map.Entry<?, ?> entry : new TreeMap<>(lexicon).entrySet()) {
      List<String> value = new ArrayList<>();
      ((Collection<?>) entry.getValue()).forEach(v -> value.add(v.toString()));
      keys[n] = WordTable.key((String) entry.getKey());
      values[n++] = numbers.computeIfAbsent(value, v -> numbers.size());
    }
    ModelFileWriter.write(
        folder.resolve(name),
        to -> {
          to.number(numbers.size());
          for (List<String> value : numbers.keySet()) {
            to.texts(value);
          }
          to.longs(FingerprintMap.slots(keys, values));
        });
  }

  private Object object(String name) throws IOException {
    try (InputStream in = open(english, name);
        ObjectInputStream objects =
            new ObjectInputStream(new BufferedInputStream(new XZInputStream(in), 1 << 16))) {
      objects.setObjectInputFilter(CLASSES);
      return objects.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  private static InputStream open(ZipFile jar, String name) throws IOException {
    ZipEntry entry = jar.getEntry(IN_JAR + name);
    if (entry == null) {
      throw new IOException(jar.getName() + " has no " + name);
    }
    return jar.getInputStream(entry);
  }
}
