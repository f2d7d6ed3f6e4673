package org.w3id.dateline.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * Build step: reads what each noun can name from WordNet 3.1 and writes it as a table, so that the
 * program need not load WordNet when it runs.
 *
 * <p>A kind is a set of synsets, and a sense is of the first kind in {@link #ANCHORS} that holds
 * one of its hypernyms. The first three senses of a noun count, each with its share of the noun's
 * uses in the tagged texts of WordNet. Names (instances) are left out.
 */
public final class NounKindsOfWordNet {
  private static final int SENSES = 3;

  /**
   * The kinds as {@code entity.NounKind} names them, each with noun and number of the senses that
   * stand for it with all below them.
   */
  private static final Map<String, List<String>> ANCHORS = new LinkedHashMap<>();

  static {
    ANCHORS.put("PERSON", List.of("person 1"));
    ANCHORS.put("ORGANIZATION", List.of("organization 1", "social movement 1", "military unit 1"));
    ANCHORS.put("VEHICLE", List.of("vehicle 1"));
    ANCHORS.put("WEAPON", List.of("weapon 1", "ammunition 1", "explosive 1", "weaponry 1"));
    ANCHORS.put(
        "FACILITY",
        List.of(
            "building 1", "facility 1", "building complex 1", "structure 1", "room 1", "way 6"));
    ANCHORS.put(
        "PLACE",
        List.of("location 1", "land 4", "geological formation 1", "body of water 1", "tract 1"));
    ANCHORS.put(
        "PEOPLE", List.of("people 1", "social group 1", "ethnic group 1", "kin 1", "gathering 1"));
    ANCHORS.put("TIME", List.of("time period 1", "time unit 1", "time 5", "point in time 1"));
    ANCHORS.put("DOCUMENT", List.of("document 1", "writing 2", "agreement 1", "message 2"));
    ANCHORS.put("HAPPENING", List.of("event 1", "act 2", "phenomenon 1"));
    ANCHORS.put("OBJECT", List.of("physical entity 1"));
  }

  private final Map<Long, String> kindOfAnchor = new LinkedHashMap<>();

  private NounKindsOfWordNet() {}

  /**
   * Writes the table unless it is there.
   *
   * @param arguments the file to write
   */
  public static void main(String[] arguments) throws IOException, JWNLException {
    Path file = Path.of(arguments[0]);
    if (Files.exists(file)) {
      return;
    }
    StringBuilder out = new StringBuilder("# Made by the build from Princeton WordNet 3.1.\n");
    out.append("noun\tkinds\n");
    new NounKindsOfWordNet()
        .read(Dictionary.getDefaultResourceInstance())
        .forEach((noun, kinds) -> out.append(noun).append('\t').append(kinds).append('\n'));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, out, StandardCharsets.UTF_8);
  }

  private Map<String, String> read(Dictionary dictionary) throws JWNLException {
    for (Map.Entry<String, List<String>> kind : ANCHORS.entrySet()) {
      for (String anchor : kind.getValue()) {
        int blank = anchor.lastIndexOf(' ');
        IndexWord word = dictionary.getIndexWord(POS.NOUN, anchor.substring(0, blank));
        int sense = Integer.parseInt(anchor.substring(blank + 1));
        if (word == null || word.getSenses().size() < sense) {
          throw new IllegalStateException("WordNet has no sense " + anchor);
        }
        kindOfAnchor.put(word.getSenses().get(sense - 1).getOffset(), kind.getKey());
      }
    }
    Map<String, String> kinds = new TreeMap<>();
    Iterator<IndexWord> words = dictionary.getIndexWordIterator(POS.NOUN);
    while (words.hasNext()) {
      IndexWord word = words.next();
      if (word.getLemma().chars().allMatch(c -> Character.isLetter(c) || c == '-')) {
        String shares = shares(word);
        if (!shares.isEmpty()) {
          kinds.put(word.getLemma(), shares);
        }
      }
    }
    return kinds;
  }

  private String shares(IndexWord word) throws JWNLException {
    Map<String, Integer> uses = new LinkedHashMap<>();
    int total = 0;
    int rank = 0;
    for (Synset sense : word.getSenses()) {
      if (!sense.getPointers(PointerType.INSTANCE_HYPERNYM).isEmpty() || rank == SENSES) {
        continue;
      }
      rank++;
      int count = SENSES - rank + 1;
      for (Word w : sense.getWords()) {
        if (w.getLemma().equalsIgnoreCase(word.getLemma())) {
          count += w.getUseCount();
        }
      }
      uses.merge(kind(sense), count, Integer::sum);
      total += count;
    }
    int all = total;
    return uses.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(e -> e.getKey() + ":" + Math.round(100f * e.getValue() / all))
        .collect(Collectors.joining(" "));
  }

  private String kind(Synset sense) throws JWNLException {
    Set<String> found = new HashSet<>();
    Set<Long> seen = new HashSet<>();
    Deque<Synset> open = new ArrayDeque<>(List.of(sense));
    while (!open.isEmpty()) {
      Synset at = open.pop();
      if (!seen.add(at.getOffset())) {
        continue;
      }
      String kind = kindOfAnchor.get(at.getOffset());
      if (kind != null) {
        found.add(kind);
      }
      for (Pointer up : at.getPointers(PointerType.HYPERNYM)) {
        if (up.getTargetSynset() != null) {
          open.push(up.getTargetSynset());
        }
      }
    }
    return ANCHORS.keySet().stream().filter(found::contains).findFirst().orElse("ABSTRACT");
  }
}
