package org.w3id.dateline.cli;

import org.jspecify.annotations.Nullable;
import org.w3id.dateline.pipeline.Pipeline;
import org.w3id.dateline.pipeline.Plugins;

/** The pipeline, whose models are loaded when the first article needs them. */
final class LazyPipeline {
  private final Plugins plugins;
  private @Nullable Pipeline pipeline;

  LazyPipeline(Plugins plugins) {
    this.plugins = plugins;
  }

  synchronized Pipeline get() {
    Pipeline made = pipeline;
    if (made == null) {
      made = new Pipeline(plugins);
      pipeline = made;
    }
    return made;
  }
}
