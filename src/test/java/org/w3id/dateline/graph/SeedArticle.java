package org.w3id.dateline.graph;

import java.nio.file.Path;
import java.util.List;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.DocumentReader;
import org.w3id.dateline.document.Reading;
import org.w3id.dateline.document.ReadingSettings;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.pipeline.Pipeline;

/** The example article, read once. */
final class SeedArticle {
  static final Extraction EXTRACTION = new Pipeline().extract(document());

  private SeedArticle() {}

  private static Document document() {
    return new DocumentReader(ReadingSettings.DEFAULT)
        .read(List.of(Path.of("seeds")))
        .map(reading -> reading.map(Reading.Read::document, SeedArticle::refused))
        .findFirst()
        .orElseThrow();
  }

  private static Document refused(Reading.Skipped skipped) {
    throw new IllegalStateException(skipped.reason());
  }
}
