package org.w3id.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import org.w3id.dateline.document.Sha256;
import org.w3id.dateline.graph.RunRecord;
import org.w3id.dateline.graph.UsedModel;
import org.w3id.dateline.pipeline.Models;
import org.w3id.dateline.pipeline.Plugins;

/** The program as it runs now. */
final class Runs {
  private Runs() {}

  /** The program as it runs now, with what a reconciliation service answers. */
  static RunRecord with(RunRecord run, Reconciling reconciling) {
    if (reconciling.service().isEmpty()) {
      return run;
    }
    String name = "reconciliation service " + reconciling.service().get();
    List<UsedModel> models = new ArrayList<>(run.models());
    models.add(new UsedModel(name, Sha256.of(name)));
    return new RunRecord(run.version(), models);
  }

  static RunRecord current(Plugins plugins) {
    List<UsedModel> models = new ArrayList<>();
    Models.checksums(plugins)
        .forEach((name, checksum) -> models.add(new UsedModel(name, checksum)));
    return new RunRecord(Version.number(), models);
  }
}
