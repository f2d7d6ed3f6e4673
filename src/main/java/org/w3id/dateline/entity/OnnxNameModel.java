package org.w3id.dateline.entity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.text.Token;

/**
 * A transformer that labels tokens, run by ONNX Runtime. A word has the label of its first piece. A
 * sentence of more pieces than the model reads at a time is read in several parts.
 */
final class OnnxNameModel implements NameModel {
  private static final int POSITIONS = 512;
  private static final int MARKS = 2;
  private static final String RUNTIME = "ai.onnxruntime.OrtEnvironment";
  private static final String LIBRARY = "com.microsoft.onnxruntime:onnxruntime:1.20.0";

  private final OnnxFolder folder;
  private final WordPieces pieces;
  private final NameCode code;
  private final int room;
  private @Nullable TokenClassifier classifier;

  OnnxNameModel(Path folder) {
    this.folder = new OnnxFolder(folder);
    pieces = new WordPieces(this.folder.pieces());
    code = new NameCode(this.folder.labels(), this.folder.labelFile());
    int positions = Math.min(POSITIONS, this.folder.positions().orElse(POSITIONS));
    room = Math.max(1, positions - MARKS);
    requireRuntime(folder);
  }

  private static void requireRuntime(Path folder) {
    try {
      Class.forName(RUNTIME, false, OnnxNameModel.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new UserException(
          "ONNX Runtime, which " + folder + " needs, is not there",
          "Fetch it (93 MB) into the folder \"plugins\" beside the launcher: mvn dependency:copy -Dartifact="
              + LIBRARY
              + " -DoutputDirectory=plugins. Without the launcher, put that jar on Java's class path.",
          e);
    }
  }

  @Override
  public String version() {
    return folder.checksum();
  }

  @Override
  public List<Name> names(List<Token> sentence) {
    List<List<Integer>> words = new ArrayList<>(sentence.size());
    for (Token token : sentence) {
      words.add(pieces.of(token.form()));
    }
    List<NameCode.Opinion> opinions = new ArrayList<>(sentence.size());
    while (opinions.size() < words.size()) {
      read(words, opinions);
    }
    return code.names(sentence, opinions);
  }

  /** Reads as many of the words not read yet as there is room for, at least one. */
  private void read(List<List<Integer>> words, List<NameCode.Opinion> opinions) {
    List<Integer> shown = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    shown.add(pieces.before());
    for (int i = opinions.size(); i < words.size(); i++) {
      List<Integer> word = words.get(i);
      int left = room + 1 - shown.size();
      if (word.size() > left && !places.isEmpty()) {
        break;
      }
      places.add(shown.size());
      shown.addAll(word.subList(0, Math.min(left, word.size())));
    }
    shown.add(pieces.behind());
    float[][] scores = classifier().scores(shown);
    places.forEach(place -> opinions.add(opinion(scores[place])));
  }

  private static NameCode.Opinion opinion(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    double sum = 0;
    for (float score : scores) {
      sum += Math.exp((double) score - scores[best]);
    }
    return new NameCode.Opinion(best, 1 / sum);
  }

  private synchronized TokenClassifier classifier() {
    TokenClassifier opened = classifier;
    if (opened == null) {
      opened = TokenClassifier.open(folder.model(), code.size(), folder.labelFile());
      opened.probe(List.of(pieces.before(), pieces.highest(), pieces.behind()), folder.pieces());
      classifier = opened;
    }
    return opened;
  }
}
