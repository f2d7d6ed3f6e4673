package org.w3id.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import org.w3id.dateline.graph.RunRecord;
import org.w3id.dateline.graph.UsedModel;
import org.w3id.dateline.pipeline.Models;

/** The program as it runs now. */
final class Runs {
  private Runs() {}

  static RunRecord current() {
    List<UsedModel> models = new ArrayList<>();
    Models.checksums().forEach((name, checksum) -> models.add(new UsedModel(name, checksum)));
    return new RunRecord(Version.number(), models);
  }
}
