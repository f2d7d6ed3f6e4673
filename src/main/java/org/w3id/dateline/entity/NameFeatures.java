package org.w3id.dateline.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import org.w3id.dateline.text.Gazetteer;

/**
 * The features by which names are told: word forms, shapes, affixes, parts of speech and word
 * clusters in a window of two tokens, lists of names (Ratinov and Roth 2009), the run of
 * capitalized words that a token stands in, and the labels before it.
 *
 * <p>The parts of speech come in as additional context, one for each token. Features that hang on
 * words alone are made once for a sentence. Not safe for use by several threads.
 */
final class NameFeatures implements NameContextGenerator {
  private static final String OTHER = "other";
  private static final String BEFORE = "<s>";
  private static final String BEHIND = "</s>";
  private static final String[] WINDOW = {"a", "b", "", "d", "e"};
  private static final int[] PREFIXES = {4, 6, 8, 10, 12, 16};

  private final NameLexicon lexicon;
  private String[] tokens = {};
  private String[][] fixed = {};
  private String[] lower = {};
  private String[] tags = {};
  private String[] shapes = {};
  private String[] clusters = {};
  private String[][] lists = {};
  private int[] runStart = {};
  private int[] runEnd = {};

  NameFeatures(NameLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public String[] getContext(int index, String[] sentence, String[] labels, Object[] context) {
    if (sentence != tokens) {
      read(sentence, context);
    }
    String[] still = fixed[index];
    String[] all = new String[still.length + HISTORY];
    System.arraycopy(still, 0, all, 0, still.length);
    addHistory(index, labels, all, still.length);
    return all;
  }

  /** Number of features that {@link #addHistory} adds. */
  static final int HISTORY = 6;

  /** Returns the features of a token that hang on the words alone. */
  String[] fixed(int index) {
    return fixed[index];
  }

  /** Writes the features of a token that hang on the labels before it. */
  void addHistory(int index, String[] labels, String[] into, int at) {
    String one = index > 0 ? labels[index - 1] : OTHER;
    String two = index > 1 ? labels[index - 2] : OTHER;
    into[at] = "h=" + one;
    into[at + 1] = "hh=" + two + '|' + one;
    into[at + 2] = "hw=" + one + '|' + lower[index];
    into[at + 3] = "ht=" + one + '|' + tags[index];
    into[at + 4] = "hc=" + one + '|' + prefix(clusters[index], 8);
    into[at + 5] = "hs=" + one + '|' + shapes[index];
  }

  /** Takes a sentence and makes the features of all its tokens. */
  void read(String[] sentence, Object[] context) {
    tokens = sentence;
    int size = sentence.length;
    lower = new String[size];
    tags = new String[size];
    shapes = new String[size];
    clusters = new String[size];
    boolean[] capital = new boolean[size];
    int capitals = 0;
    int words = 0;
    for (int i = 0; i < size; i++) {
      lower[i] = simplified(sentence[i]).toLowerCase(Locale.ROOT);
      tags[i] = context != null && i < context.length ? ((String[]) context[i])[0] : "?";
      shapes[i] = shape(sentence[i]);
      clusters[i] = lexicon.cluster(lower[i]);
      capital[i] = Character.isUpperCase(sentence[i].codePointAt(0));
      if (sentence[i].length() > 3 && Character.isLetter(sentence[i].charAt(0))) {
        words++;
        capitals += capital[i] ? 1 : 0;
      }
    }
    boolean headline = words > 2 && capitals >= 0.75 * words;
    findRuns(capital);
    findListed(capital);
    fixed = new String[size][];
    List<String> found = new ArrayList<>(80);
    for (int i = 0; i < size; i++) {
      found.clear();
      addFixed(i, headline, capital[i], found);
      fixed[i] = found.toArray(new String[0]);
    }
  }

  /** Finds for each token where the run of capitalized words it stands in starts and ends. */
  private void findRuns(boolean[] capital) {
    int size = capital.length;
    runStart = new int[size];
    runEnd = new int[size];
    for (int i = 0; i < size; ) {
      int end = i;
      if (capital[i]) {
        while (end + 1 < size
            && (capital[end + 1]
                || (end + 2 < size && capital[end + 2] && joins(lower[end + 1])))) {
          end++;
        }
      }
      for (int j = i; j <= end; j++) {
        runStart[j] = i;
        runEnd[j] = end;
      }
      i = end + 1;
    }
  }

  /**
   * Finds which lists of names hold words that a token is one of, and where in the words it stands:
   * the longest words for each list.
   */
  private void findListed(boolean[] capital) {
    int size = tokens.length;
    List<Map<String, String>> found = new ArrayList<>(size);
    String[] written = new String[size];
    int[] reach = new int[size];
    for (int i = 0; i < size; i++) {
      found.add(new TreeMap<>());
      written[i] = Gazetteer.written(tokens[i]);
    }
    for (int start = 0; start < size; start++) {
      if (!capital[start]) {
        continue;
      }
      StringBuilder name = new StringBuilder();
      for (int end = start; end < Math.min(size, start + Gazetteer.LONGEST); end++) {
        name.append(end > start ? " " : "").append(written[end]);
        if (!capital[end]) {
          continue;
        }
        int length = end - start + 1;
        for (String list : lexicon.lists(name.toString())) {
          for (int i = start; i <= end; i++) {
            if (length >= reach[i]) {
              String place = length == 1 ? "U" : i == start ? "B" : i == end ? "L" : "I";
              if (length > reach[i]) {
                found.get(i).clear();
                reach[i] = length;
              }
              found.get(i).put(list, place);
            }
          }
        }
      }
    }
    lists = new String[size][];
    for (int i = 0; i < size; i++) {
      lists[i] = new String[found.get(i).size()];
      int n = 0;
      for (Map.Entry<String, String> entry : found.get(i).entrySet()) {
        lists[i][n++] = entry.getKey() + entry.getValue();
      }
    }
  }

  private static boolean joins(String word) {
    return word.equals("of") || word.equals("&") || word.equals("-") || word.equals("de");
  }

  private void addFixed(int i, boolean headline, boolean capital, List<String> found) {
    String form = simplified(tokens[i]);
    found.add("bias");
    found.add("f=" + form);
    for (int k = -2; k <= 2; k++) {
      String at = WINDOW[k + 2];
      found.add(at + "w=" + at(lower, i + k));
      found.add(at + "t=" + at(tags, i + k));
      String cluster = at(clusters, i + k);
      for (int length : PREFIXES) {
        if (length == 4 || cluster.length() > length - 2) {
          found.add(at + "c" + length + '=' + prefix(cluster, length));
        }
      }
      if (k >= -1 && k <= 1) {
        found.add(at + "s=" + at(shapes, i + k));
      }
    }
    for (int k = -1; k <= 1; k++) {
      if (i + k >= 0 && i + k < tokens.length) {
        for (String list : lists[i + k]) {
          found.add(WINDOW[k + 2] + "g=" + list);
        }
      }
    }
    if (lists[i].length > 0) {
      found.add("gg=" + String.join(",", lists[i]));
      found.add("gt=" + String.join(",", lists[i]) + '|' + tags[i]);
    }
    String word = lower[i];
    for (int n = 2; n <= 4 && n < word.length(); n++) {
      found.add("p=" + form.substring(0, n));
      found.add("x=" + word.substring(word.length() - n));
    }
    found.add("ww=" + at(lower, i - 1) + '|' + word);
    found.add("wv=" + word + '|' + at(lower, i + 1));
    found.add("tt=" + at(tags, i - 1) + '|' + tags[i]);
    found.add("tu=" + tags[i] + '|' + at(tags, i + 1));
    found.add("ttt=" + at(tags, i - 1) + '|' + tags[i] + '|' + at(tags, i + 1));
    found.add("wt=" + word + '|' + tags[i]);
    found.add("ss=" + at(shapes, i - 1) + '|' + shapes[i]);
    found.add("sss=" + at(shapes, i - 1) + '|' + shapes[i] + '|' + at(shapes, i + 1));
    found.add("cc=" + prefix(at(clusters, i - 1), 8) + '|' + prefix(clusters[i], 8));
    found.add("cd=" + prefix(clusters[i], 8) + '|' + prefix(at(clusters, i + 1), 8));
    found.add("cs=" + prefix(clusters[i], 8) + '|' + shapes[i]);
    if (i == 0 || headline) {
      found.add((headline ? "hl=" : "in=") + shapes[i] + '|' + prefix(clusters[i], 8));
    }
    if (capital || runEnd[i] > runStart[i]) {
      int length = Math.min(runEnd[i] - runStart[i], 4);
      found.add("rn=" + length + '|' + Math.min(i - runStart[i], 3));
      found.add("rf=" + lower[runStart[i]]);
      found.add("rl=" + lower[runEnd[i]]);
      found.add("rlc=" + prefix(clusters[runEnd[i]], 10) + '|' + (runEnd[i] == i));
      found.add("rfc=" + prefix(clusters[runStart[i]], 10) + '|' + (runStart[i] == i));
      found.add("rb=" + at(lower, runStart[i] - 1));
      found.add("ra=" + at(lower, runEnd[i] + 1));
      found.add("rbc=" + prefix(at(clusters, runStart[i] - 1), 8));
      found.add("rac=" + prefix(at(clusters, runEnd[i] + 1), 8));
    }
  }

  private String at(String[] values, int index) {
    return index < 0 ? BEFORE : index >= tokens.length ? BEHIND : values[index];
  }

  private static String prefix(String path, int length) {
    return path.length() <= length ? path : path.substring(0, length);
  }

  /** Writes every digit as 0, and curly quotation marks straight. */
  private static String simplified(String form) {
    StringBuilder result = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      result.append(
          Character.isDigit(c)
              ? '0'
              : switch (c) {
                case '‘', '’' -> '\'';
                case '“', '”' -> '"';
                case '–', '—' -> '-';
                default -> c;
              });
    }
    return result.toString();
  }

  /** Writes letters as X and x, digits as 0, and no more than two of a kind in a row. */
  private static String shape(String form) {
    StringBuilder result = new StringBuilder();
    int run = 0;
    char before = 0;
    for (int i = 0; i < form.length() && result.length() < 12; i++) {
      char c = form.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
      run = kind == before ? run + 1 : 1;
      before = kind;
      if (run <= 2) {
        result.append(kind);
      }
    }
    return result.toString();
  }

  @Override
  public void addFeatureGenerator(AdaptiveFeatureGenerator generator) {
    // the name finder's own generator passes additional context on, which is read here instead
  }

  @Override
  public void updateAdaptiveData(String[] sentence, String[] labels) {
    // nothing is kept from sentence to sentence
  }

  @Override
  public void clearAdaptiveData() {
    // nothing is kept from sentence to sentence
  }
}
