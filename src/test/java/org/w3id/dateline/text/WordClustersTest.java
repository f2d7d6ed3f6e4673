package org.w3id.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordClustersTest {
  private static final WordClusters CLUSTERS = new WordClusters();

  @Test
  void wordsThatAreUsedAlikeHaveBitsThatBeginAlike() {
    String monday = CLUSTERS.clusterOf("Monday").orElseThrow();
    String tuesday = CLUSTERS.clusterOf("Tuesday").orElseThrow();

    assertThat(tuesday).startsWith(monday.substring(0, 10));
    assertThat(CLUSTERS.clusterOf("the").orElseThrow()).doesNotStartWith(monday.substring(0, 4));
  }

  @Test
  void bitsAreZerosAndOnes() {
    assertThat(CLUSTERS.clusterOf("minister").orElseThrow()).matches("[01]{3,19}");
  }

  @Test
  void caseAndDigitsMakeNoDifference() {
    assertThat(CLUSTERS.clusterOf("MONDAY")).isEqualTo(CLUSTERS.clusterOf("monday"));
    assertThat(CLUSTERS.clusterOf("1987")).isPresent().isEqualTo(CLUSTERS.clusterOf("42"));
  }

  @Test
  void aWordThatNobodyWritesHasNoCluster() {
    assertThat(CLUSTERS.clusterOf("qwxzvbn")).isEmpty();
  }
}
