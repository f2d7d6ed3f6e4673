package org.w3id.dateline.text;

import java.util.List;

/**
 * Builds the dependency tree of a sentence step by step: compares the last word on a stack with the
 * next word of the sentence, and a linear model says whether one governs the other and which of
 * them to leave behind (Choi and McCallum 2013). Words that are left without a head get the best
 * one among their five neighbours on each side. Safe for use by several threads.
 */
final class TransitionParser {
  private static final int NEIGHBOURS = 5;

  /**
   * How many steps there may be for each word of a sentence. News takes two and never four; a text
   * that is no language could take quadratic time.
   */
  private static final int STEPS = 20;

  private final LinearModel model;
  private final WordTable clusters;
  private final List<Place> places;
  private final Fields fields;
  private final List<Transition> transitions;
  private final Candidates candidates;
  private final int rootLabel;
  private final long[] labelHashes;
  private final long[] labelShifts;

  /**
   * Reads a model.
   *
   * @param file where from
   * @param clusters the clusters that words are in
   */
  TransitionParser(ModelFile file, WordTable clusters) {
    this.clusters = clusters;
    candidates = new Candidates(file);
    model = new LinearModel(file);
    FeatureTemplates templates = model.templates();
    places = templates.places().stream().map(Place::of).toList();
    fields = Fields.of(templates.fields(), templates.sets());
    transitions = model.labels().stream().map(Transition::of).toList();
    List<String> relations = transitions.stream().map(Transition::relation).toList();
    rootLabel = relations.indexOf("root");
    labelHashes = FeatureValues.hashes(relations);
    labelShifts = relations.stream().mapToLong(r -> Fingerprint.shift(r.length())).toArray();
  }

  /**
   * Parses a sentence.
   *
   * @param words its words
   * @param lemmas one for each word, the root's first
   * @param tags as many
   * @return the tree; every word but the root has a head, whose label is for {@link #relation}
   */
  PartialTree parse(Words words, String[] lemmas, String[] tags) {
    Run run = new Run(words, lemmas, tags);
    run.parse();
    run.attachTheRest();
    return run.tree;
  }

  /** Returns the name of a label. */
  String relation(int label) {
    return transitions.get(label).relation();
  }

  /**
   * Numbers of the fields, and how many there are.
   *
   * @param count number of fields with one value
   * @param setCount number of fields with a set of values
   */
  private record Fields(
      int lemma,
      int tag,
      int label,
      int valency,
      int clusters,
      int position,
      int count,
      int setCount) {
    static Fields of(List<String> fields, List<String> sets) {
      return new Fields(
          number(fields, "lemma"),
          number(fields, "tag"),
          number(fields, "label"),
          number(fields, "valency"),
          number(sets, "clusters"),
          number(sets, "position"),
          fields.size(),
          sets.size());
    }

    private static int number(List<String> names, String name) {
      int number = names.indexOf(name);
      if (number < 0) {
        throw new IllegalStateException("the model has no " + name);
      }
      return number;
    }
  }

  /** The parsing of one sentence. */
  private final class Run {
    private final ParserState state;
    private final PartialTree tree;
    private final FeatureValues values;
    private final int[] nodes = new int[places.size()];
    private final LinearModel.Scorer scorer = model.new Scorer();
    private final int words;

    Run(Words sentence, String[] lemmas, String[] tags) {
      words = sentence.size();
      state = new ParserState(words);
      tree = state.tree();
      values = new FeatureValues(words, fields.count(), fields.setCount());
      for (int word = 0; word < words; word++) {
        values.set(fields.lemma(), word, lemmas[word]);
        values.set(fields.tag(), word, tags[word]);
        setValency(word);
        if (word > 0) {
          int cluster = clusters.number(Fingerprint.of(sentence.lower(word)));
          values.setAll(fields.clusters(), word, clusters.hashes(cluster));
          values.setAll(fields.position(), word, sentence.position(word));
        }
      }
    }

    void parse() {
      long steps = (long) words * STEPS;
      while (!state.isDone() && steps-- > 0) {
        int label = candidates.best(state, score());
        Transition transition = transitions.get(label);
        switch (transition.arc()) {
          case LEFT -> attach(state.top(), state.next(), label);
          case RIGHT -> attach(state.next(), state.top(), label);
          case NONE -> {}
        }
        state.move(transition.move());
      }
    }

    private float[] score() {
      for (int i = 0; i < nodes.length; i++) {
        nodes[i] = places.get(i).in(state);
      }
      return scorer.score(nodes, values);
    }

    void attachTheRest() {
      for (int word = 1; word < words; word++) {
        if (tree.head(word) == PartialTree.NONE) {
          attachToNeighbour(word);
        }
      }
    }

    private void attachToNeighbour(int word) {
      int bestHead = 0;
      int bestLabel = rootLabel;
      double bestScore = Double.NEGATIVE_INFINITY;
      for (int step = -1; step <= 1; step += 2) {
        for (int distance = 1; distance <= NEIGHBOURS; distance++) {
          int head = word + step * distance;
          if (head < 0 || head >= words) {
            break;
          }
          if (tree.isBelow(head, word)) {
            continue;
          }
          state.compare(Math.min(word, head), Math.max(word, head));
          float[] scores = score();
          int label = step < 0 ? candidates.bestRight(scores) : candidates.bestLeft(scores);
          if (scores[label] > bestScore) {
            bestScore = scores[label];
            bestHead = head;
            bestLabel = label;
          }
        }
      }
      attach(word, bestHead, bestLabel);
    }

    private void attach(int word, int head, int label) {
      int old = tree.head(word);
      tree.attach(word, head, label);
      values.set(fields.label(), word, labelHashes[label], labelShifts[label]);
      setValency(head);
      if (old != PartialTree.NONE) {
        setValency(old);
      }
    }

    /** Notes how many dependents a word has on its left and right, as far as two. */
    private void setValency(int word) {
      int left = count(tree.leftmost(word, 0), tree.leftmost(word, 1));
      int right = count(tree.rightmost(word, 0), tree.rightmost(word, 1));
      values.set(fields.valency(), word, "<".repeat(left) + "-" + ">".repeat(right));
    }

    private static int count(int first, int second) {
      return first == PartialTree.NONE ? 0 : second == PartialTree.NONE ? 1 : 2;
    }
  }
}
