package org.w3id.dateline.cli;

import org.jspecify.annotations.Nullable;
import org.w3id.dateline.pipeline.Pipeline;

/** The pipeline, whose models are loaded when the first article needs them. */
final class LazyPipeline {
  private @Nullable Pipeline pipeline;

  synchronized Pipeline get() {
    Pipeline made = pipeline;
    if (made == null) {
      made = new Pipeline();
      pipeline = made;
    }
    return made;
  }
}
