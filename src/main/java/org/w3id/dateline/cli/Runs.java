package org.w3id.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import org.w3id.dateline.graph.RunRecord;
import org.w3id.dateline.graph.UsedModel;
import org.w3id.dateline.pipeline.Models;
import org.w3id.dateline.pipeline.Plugins;

/** The program as it runs now. */
final class Runs {
  private Runs() {}

  static RunRecord current(Plugins plugins) {
    List<UsedModel> models = new ArrayList<>();
    Models.checksums(plugins)
        .forEach((name, checksum) -> models.add(new UsedModel(name, checksum)));
    return new RunRecord(Version.number(), models);
  }
}
