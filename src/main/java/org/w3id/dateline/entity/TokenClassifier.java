package org.w3id.dateline.entity;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.dateline.error.UserException;

/**
 * A model in ONNX that scores labels for each piece of a sentence: the only class that knows ONNX
 * Runtime. One thread for each sentence, operators in turn: answers don't depend on the number of
 * threads. Safe for use by several threads.
 */
final class TokenClassifier {
  private final Path model;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final int labels;
  private final Path labelFile;

  private TokenClassifier(
      Path model, OrtEnvironment environment, OrtSession session, int labels, Path labelFile) {
    this.model = model;
    this.environment = environment;
    this.session = session;
    this.labels = labels;
    this.labelFile = labelFile;
  }

  /**
   * Opens a model.
   *
   * @param model file in ONNX
   * @param labels how many labels it should score
   * @param labelFile where they are named
   * @throws UserException if ONNX Runtime can't run here, or the file is no model
   */
  static TokenClassifier open(Path model, int labels, Path labelFile) {
    try {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      environment.setTelemetry(false);
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setDeterministicCompute(true);
        OrtSession session = environment.createSession(model.toString(), options);
        return new TokenClassifier(model, environment, session, labels, labelFile);
      }
    } catch (LinkageError e) {
      throw new UserException(
          "ONNX Runtime does not run on this machine: " + e,
          "Use a machine with Linux (glibc), macOS or Windows on x86-64 or ARM64, or go without --names.",
          e);
    } catch (OrtException e) {
      throw new UserException(
          model + " is no model that ONNX Runtime can read: " + e.getMessage(),
          "Export it anew: optimum-cli export onnx --model MODEL --task token-classification FOLDER.",
          e);
    }
  }

  /**
   * Tries the model on a few pieces.
   *
   * @param pieces with the highest number of the vocabulary
   * @param vocabulary file of the vocabulary
   * @throws UserException if vocabulary or labels are not those of the model
   */
  void probe(List<Integer> pieces, Path vocabulary) {
    try {
      answer(pieces);
    } catch (OrtException e) {
      throw new UserException(
          model + " can't read the pieces of " + vocabulary + ": " + e.getMessage(),
          "Take the " + vocabulary.getFileName() + " that was exported with the model.",
          e);
    }
  }

  /** Returns the scores of all labels for each piece. */
  float[][] scores(List<Integer> pieces) {
    try {
      return answer(pieces);
    } catch (OrtException e) {
      throw new UserException(
          model + " failed on a sentence of " + pieces.size() + " pieces: " + e.getMessage(),
          "Put a config.json beside it that says by \"max_position_embeddings\" how many it reads.",
          e);
    }
  }

  private float[][] answer(List<Integer> pieces) throws OrtException {
    Map<String, OnnxTensor> inputs = new TreeMap<>();
    try {
      for (String input : session.getInputNames()) {
        long[] values = values(input, pieces);
        inputs.put(
            input,
            OnnxTensor.createTensor(
                environment, LongBuffer.wrap(values), new long[] {1, values.length}));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        return checked(result.get(0).getValue(), pieces.size());
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private long[] values(String input, List<Integer> pieces) {
    long[] values = new long[pieces.size()];
    switch (input) {
      case "input_ids" -> Arrays.setAll(values, pieces::get);
      case "attention_mask" -> Arrays.fill(values, 1);
      case "token_type_ids" -> Arrays.fill(values, 0);
      default ->
          throw new UserException(
              model + " asks for \"" + input + "\"",
              "Take a model of the BERT family, which reads input_ids, attention_mask and token_type_ids.");
    }
    return values;
  }

  private float[][] checked(Object answer, int pieces) {
    if (!(answer instanceof float[][][] batch) || batch.length != 1 || batch[0].length != pieces) {
      throw new UserException(
          model + " does not answer with scores of labels for each piece",
          "Export it for the task token-classification.");
    }
    if (batch[0][0].length != labels) {
      throw new UserException(
          model + " scores " + batch[0][0].length + " labels, " + labelFile + " names " + labels,
          "Take the labels that belong to the model, all of them, in its order.");
    }
    return batch[0];
  }
}
