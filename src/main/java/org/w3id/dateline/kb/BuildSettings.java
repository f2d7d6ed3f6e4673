package org.w3id.dateline.kb;

import java.util.Set;

/**
 * What a build keeps, and how it works.
 *
 * @param minSitelinks what fewer pages of Wikimedia are about is left out
 * @param keep Q-ids of classes whose items are kept though news seldom names such
 * @param threads how many threads read lines and write the index
 */
public record BuildSettings(int minSitelinks, Set<String> keep, int threads) {
  public BuildSettings {
    keep = Set.copyOf(keep);
    if (minSitelinks < 0 || threads < 1) {
      throw new IllegalArgumentException(minSitelinks + " sitelinks, " + threads + " threads");
    }
  }

  /** One sitelink at least, on all processors. */
  public static BuildSettings usual() {
    return new BuildSettings(1, Set.of(), Runtime.getRuntime().availableProcessors());
  }
}
