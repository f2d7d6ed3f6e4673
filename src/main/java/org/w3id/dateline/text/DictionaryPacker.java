package org.w3id.dateline.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3id.dateline.text.Lemmatizer.Entry;
import org.xml.sax.SAXException;

/** Writes the dictionary of NLP4J's morphology as {@link Lemmatizer} reads it. */
final class DictionaryPacker {
  private static final List<Entry> PARTS =
      List.of(Entry.VERB, Entry.NOUN, Entry.ADJECTIVE, Entry.ADVERB);

  private final Map<Long, Integer> entries = new LinkedHashMap<>();
  private final Map<String, Integer> lemmas = new LinkedHashMap<>();
  private final List<String> rules = new ArrayList<>();

  /** Where the files of the morphology come from. */
  interface Source {
    InputStream open(String name) throws IOException;

    /** Returns the lines of a file that are not blank, trimmed. */
    default List<String> lines(String name) throws IOException {
      try (InputStream in = open(name)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .map(String::trim)
            .filter(line -> !line.isEmpty())
            .toList();
      }
    }
  }

  /** Reads the dictionary. */
  DictionaryPacker(Source source) throws IOException {
    for (Entry part : PARTS) {
      String name = part.name().toLowerCase(Locale.ROOT);
      for (String word : source.lines(name + ".base")) {
        put(part, word, "");
      }
      for (String line : source.lines(name + ".exc")) {
        String[] cells = line.split(" +");
        put(part.exception(), cells[0], cells[1]);
      }
    }
    for (String line : source.lines("abbreviation.rule")) {
      String[] cells = line.split(" +");
      put(Entry.ABBREVIATION, cells[0] + "_" + cells[1], cells[2]);
    }
    for (String word : source.lines("cardinal.base")) {
      put(Entry.CARDINAL, word, "");
    }
    for (String word : source.lines("ordinal.base")) {
      put(Entry.ORDINAL, word, "");
    }
    rules(source);
  }

  private void put(Entry entry, String text, String lemma) {
    int number = lemmas.computeIfAbsent(lemma, l -> lemmas.size());
    entries.put(entry.key(text), number);
  }

  private void rules(Source source) throws IOException {
    try (InputStream in = source.open("inflection_suffix.xml")) {
      Element morphology =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
      for (Entry part : PARTS) {
        String name = part.name().toLowerCase(Locale.ROOT);
        Element of = (Element) morphology.getElementsByTagName(name).item(0);
        NodeList found = of.getElementsByTagName("rule");
        for (int i = 0; i < found.getLength(); i++) {
          Element rule = (Element) found.item(i);
          Element affix = (Element) rule.getParentNode();
          rules.add(
              String.join(
                  "\t",
                  part.name(),
                  affix.getAttribute("org_pos"),
                  rule.getAttribute("affix_form"),
                  rule.getAttribute("replacements"),
                  rule.getAttribute("doubleConsonants")));
        }
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  /** Writes it. */
  void write(ModelFileWriter to) throws IOException {
    to.texts(List.copyOf(lemmas.keySet()));
    to.longs(
        FingerprintMap.slots(
            entries.keySet().stream().mapToLong(Long::longValue).toArray(),
            entries.values().stream().mapToInt(Integer::intValue).toArray()));
    to.texts(rules);
  }
}
