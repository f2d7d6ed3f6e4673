package org.w3id.dateline.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.table.Table;

/**
 * Splits a sentence into tokens as the Penn Treebank and OntoNotes do: OpenNLP's model proposes the
 * cuts within a run of characters without blanks; what it leaves whole or tears apart is mended by
 * rules over the shapes of words.
 */
final class TokenSplitter {
  /** A longer run of characters that is no address is cut into pieces of this length. */
  private static final int LONGEST_WORD = 100;

  /** A shorter word with a full stop in the middle of a sentence is an abbreviation. */
  private static final int LONGEST_STOPPED = 5;

  private static final int LONGEST_ADDRESS = 2000;

  private final TokenizerModel model;
  private final ThreadLocal<TokenizerME> tokenizer;
  private final Abbreviations abbreviations;
  private final HyphenRule hyphens = new HyphenRule();
  private final Map<String, Integer> contractions = new HashMap<>();

  /** Loads the model. */
  TokenSplitter(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
    model = model();
    tokenizer = ThreadLocal.withInitial(() -> new TokenizerME(model));
    for (Table.Row row : Table.of(TokenSplitter.class, "contractions.tsv", "word", "at").rows()) {
      String word = row.cell("word");
      String at = row.cell("at");
      if (!at.matches("[1-9]") || Integer.parseInt(at) >= word.length()) {
        throw row.problem("\"" + at + "\" is no place in " + word, "Give the first part's length.");
      }
      contractions.put(word, Integer.parseInt(at));
    }
  }

  private static TokenizerModel model() {
    try (InputStream stream = ModelResource.open("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")) {
      return new TokenizerModel(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the tokens of a sentence in order; blanks belong to none. */
  List<Span> split(String text, Span sentence) {
    List<Span> tokens = new ArrayList<>();
    int end = sentence.end();
    int from = sentence.start();
    while (from < end) {
      if (Characters.isBlank(text.charAt(from))) {
        from++;
        continue;
      }
      int to = from;
      boolean letters = true;
      while (to < end && !Characters.isBlank(text.charAt(to))) {
        letters &= Character.isLetter(text.charAt(to));
        to++;
      }
      int next = to;
      while (next < end && Characters.isBlank(text.charAt(next))) {
        next++;
      }
      if (to - from > LONGEST_WORD) {
        splitLong(text, from, to, tokens);
      } else if (letters && !contractions.containsKey(lower(text, from, to))) {
        tokens.add(new Span(from, to));
      } else {
        char after = next < end ? text.charAt(next) : 0;
        add(from, cuts(text.substring(from, to), after), tokens);
      }
      from = next;
    }
    return tokens;
  }

  private static String lower(String text, int from, int to) {
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static void add(int offset, boolean[] cuts, List<Span> tokens) {
    int start = 0;
    for (int i = 1; i < cuts.length; i++) {
      if (cuts[i] || i == cuts.length - 1) {
        tokens.add(new Span(offset + start, offset + i));
        start = i;
      }
    }
  }

  /** An address stays whole; anything else of that length is no language, only cut into pieces. */
  private static void splitLong(String text, int from, int to, List<Span> tokens) {
    if (to - from <= LONGEST_ADDRESS && Shapes.startsAddress(text, from)) {
      tokens.add(new Span(from, to));
      return;
    }
    int start = from;
    while (to - start > LONGEST_WORD) {
      int end = start + LONGEST_WORD;
      end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
      tokens.add(new Span(start, end));
      start = end;
    }
    tokens.add(new Span(start, to));
  }

  /**
   * Returns before which characters of a run a token begins.
   *
   * @param run characters without blanks
   * @param after the character behind the blanks that follow, 0 at the end of the sentence
   */
  private boolean[] cuts(String run, char after) {
    char[] plain = new char[run.length()];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = Characters.plain(run.charAt(i));
    }
    String word = new String(plain);
    boolean[] cuts = new boolean[plain.length + 1];
    for (opennlp.tools.util.Span token : tokenizer.get().tokenizePos(word)) {
      cuts[token.getStart()] = true;
      cuts[token.getEnd()] = true;
    }
    int[] core = Shapes.peel(word, cuts);
    stop(word, core, after, cuts);
    if (core[0] < core[1]) {
      mend(run, word, core[0], core[1], cuts);
    }
    for (int i = 1; i < plain.length; i++) {
      if (Character.isSurrogatePair(run.charAt(i - 1), run.charAt(i))
          || Character.getType(run.charAt(i)) == Character.NON_SPACING_MARK) {
        cuts[i] = false;
      }
    }
    return cuts;
  }

  /** Decides whether a full stop at the end of a word is a token of its own. */
  private void stop(String word, int[] core, char after, boolean[] cuts) {
    int stop = core[1] - 1;
    if (stop <= core[0] || word.charAt(stop) != '.') {
      return;
    }
    String before = word.substring(core[0], stop);
    boolean goesOn = Character.isLetterOrDigit(after);
    boolean kept =
        switch (abbreviations
            .kind(before.substring(before.lastIndexOf('-') + 1))
            .orElse(Abbreviations.Kind.NUMBER)) {
          case TITLE, INNER, MONTH, ENDING -> true;
          case NUMBER ->
              goesOn
                  && Character.isLetter(before.charAt(0))
                  && before.length() <= LONGEST_STOPPED
                  && (Character.isUpperCase(before.charAt(0)) || Character.isDigit(after));
        };
    cuts[stop] = !kept;
    if (kept) {
      for (int i = core[0] + 1; i < stop; i++) {
        cuts[i] = false;
      }
    } else {
      core[1] = stop;
    }
  }

  /** Sets the cuts within what is left of a word when the marks around it are taken off. */
  private void mend(String run, String word, int from, int to, boolean[] cuts) {
    if (Shapes.isWhole(word, from, to)) {
      clear(cuts, from, to);
      return;
    }
    Integer contraction = contractions.get(lower(word, from, to));
    if (contraction != null) {
      clear(cuts, from, to);
      cuts[from + contraction] = true;
      return;
    }
    Shapes.mendNumbers(word, from, to, cuts);
    Shapes.cutAtMarks(run, word, from, to, cuts);
    hyphens.mend(word, from, to, cuts);
    Shapes.cutClitics(word, from, to, cuts);
  }

  private static void clear(boolean[] cuts, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      cuts[i] = false;
    }
  }
}
