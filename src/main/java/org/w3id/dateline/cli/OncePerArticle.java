package org.w3id.dateline.cli;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.w3id.dateline.document.Reading;
import org.w3id.dateline.iri.IriMinter;

/**
 * Files of which no two are the same article: of those with one address, or without one with one
 * id, only the first is read. Otherwise the last would win, in every build anew.
 */
final class OncePerArticle implements Iterator<Reading> {
  private final Iterator<Reading> readings;
  private final Set<String> seen = new HashSet<>();

  OncePerArticle(Iterator<Reading> readings) {
    this.readings = readings;
  }

  @Override
  public boolean hasNext() {
    return readings.hasNext();
  }

  @Override
  public Reading next() {
    return readings
        .next()
        .map(
            read ->
                seen.add(IriMinter.article(read.document()))
                    ? read
                    : new Reading.Skipped(
                        read.path(),
                        "an earlier file is the same article, "
                            + read.document().metadata().url().orElse(read.document().id())
                            + "; give one of them another \"url\" in its sidecar or remove it"),
            skipped -> skipped);
  }
}
