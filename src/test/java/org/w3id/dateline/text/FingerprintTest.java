package org.w3id.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.LongBuffer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void partsPutTogetherHaveTheHashOfTheWhole() {
    long joined =
        Fingerprint.join(Fingerprint.of("NN"), Fingerprint.of("say"), Fingerprint.shift(3));

    assertThat(joined).isEqualTo(Fingerprint.of("NN_say"));
    assertThat(Fingerprint.join(joined, Fingerprint.of(""), Fingerprint.shift(0)))
        .isEqualTo(Fingerprint.of("NN_say_"));
    assertThat(Fingerprint.of("xNNx", 1, 3)).isEqualTo(Fingerprint.of("NN"));
  }

  @Test
  void theSameStringAsAnotherKindOfThingHasAnotherKey() {
    long hash = Fingerprint.of("run");

    assertThat(Fingerprint.key(0, hash)).isNotEqualTo(Fingerprint.key(1, hash));
  }

  @Test
  void aMapFindsWhatWasPutInAndNothingElse() {
    long[] keys = IntStream.range(0, 10_000).mapToLong(i -> key("word" + i)).toArray();
    int[] values = IntStream.range(0, 10_000).map(i -> i * 7).toArray();

    FingerprintMap map = new FingerprintMap(LongBuffer.wrap(FingerprintMap.slots(keys, values)));

    assertThat(IntStream.range(0, 10_000)).allMatch(i -> map.get(key("word" + i)) == i * 7);
    assertThat(IntStream.range(0, 10_000)).allMatch(i -> map.get(key("work" + i)) == -1);
  }

  @Test
  void aMapRefusesTwoEqualKeys() {
    assertThatIllegalStateException()
        .isThrownBy(() -> FingerprintMap.slots(new long[] {5 << 20, 5 << 20}, new int[] {1, 2}));
  }

  private static long key(String word) {
    return Fingerprint.key(3, Fingerprint.of(word));
  }
}
