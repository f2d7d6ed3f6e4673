package org.w3id.dateline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.table.Table;

/** What the words beside a name say of the walk of life of its bearer. */
class SurroundingsTest {
  private static final String NAME = "Ann Example";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mayor Ann Example opened a bridge.                      | state",
        "Springfield Mayor Ann Example opened a bridge.          | state",
        "Striker Ann Example scored twice.                       | sport",
        "The goal of Leeds midfielder Ann Example stood.         | sport",
        "Judge Ann Example sentenced him.                        | law",
        "Attorney General Ann Example resigned.                  | law state",
        "Gen. Ann Example spoke.                                 | army",
        "On Monday, Lt. Gen. Ann Example spoke.                  | army",
        "Maj.-Gen. Ann Example spoke.                            | army",
        "Gen. Staff Col. Ann Example spoke.                      | army",
        "A general etc. Ann Example spoke.                       | ''",
        "Capt. Ann Example spoke.                                | army police sport",
        "Police Chief Ann Example spoke.                         | police",
        "Chief of Police Ann Example spoke.                      | police",
        "Secretary of State Ann Example spoke.                   | state",
        "The club's owner met Ann Example, a winger for Leeds.   | sport",
        "Ann Example, 31, a judge in Leeds, spoke.               | law",
        "Ann Example, mayor of Leeds since 2019, spoke.          | state",
        "The town's mayor, Ann Example, spoke.                   | state",
        "Director General Ann Example spoke.                     | ''",
        "Former striker Ann Example spoke.                       | ''",
        "The former Leeds striker, Ann Example, spoke.           | ''",
        "Deputy Mayor Ann Example spoke.                         | state",
        "For the mayor, Ann Example was a stranger.              | ''",
        "He saw the judge. Ann Example spoke.                    | ''",
        "Ann Example, the mayor said on Monday, was a stranger.  | ''",
        "Ann Example, striker Bob Sample and others came.        | ''",
        "Ann Example spoke.                                      | ''",
      })
  void wordsBesideANameTellOfAWalkOfLife(String sentence, String trades) {
    int at = sentence.indexOf(NAME);
    List<Set<String>> told =
        Surroundings.of(sentence.substring(0, at), sentence.substring(at + NAME.length())).stream()
            .map(said -> Trades.shipped().ofWords(said.words()))
            .toList();
    assertThat(String.join(" ", Trades.together(told))).isEqualTo(trades);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Example, the mayor of Leeds, spoke.    | the mayor  | Leeds, spoke.",
        "Mayor of Leeds Ann Example spoke.          | Mayor      | Leeds",
        "Mayor of St. Ives Ann Example spoke.       | Mayor      | St. Ives",
        "Secretary of State Ann Example spoke.      | Secretary of State | ''",
      })
  void andOfWhere(String sentence, String words, String of) {
    int at = sentence.indexOf(NAME);
    assertThat(Surroundings.of(sentence.substring(0, at), sentence.substring(at + NAME.length())))
        .containsExactly(new Surroundings.Said(words, of));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "', Ohio, on Monday.'              | Ohio",
        "', Ohio.'                         | Ohio",
        "', South Wales (AP) – Men came.'  | South Wales",
        "', Ohio, and Wales were quiet.'   | ''",
        "', Ohio, South Wales and Paris.'  | ''",
        "', Ohio and Paris were quiet.'    | ''",
        "', he said, was quiet.'           | ''",
        "' was quiet, Ohio said.'          | ''",
      })
  void theRegionStandsBehindAPlacesName(String after, String region) {
    Set<String> places = Set.of("Ohio", "South Wales", "Paris");
    assertThat(Surroundings.region(after, places::contains).orElse("")).isEqualTo(region);
  }

  @Test
  void whatOneWordLeavesOpenAnotherSettles() {
    assertThat(Trades.together(List.of(Set.of("army", "police", "sport"), Set.of("sport"))))
        .containsExactly("sport");
    assertThat(Trades.together(List.of(Set.of("army", "police"), Set.of("sport"))))
        .containsExactly("army", "police", "sport");
  }

  private static void read(String trades, String pairs) throws IOException {
    new Trades(
        Table.read(
            new StringReader("group\tclasses\tbodies\twords\n" + trades),
            "trades.tsv",
            "group",
            "classes",
            "bodies",
            "words"),
        Table.read(
            new StringReader("group\tothers\n" + pairs), "trade-pairs.tsv", "group", "others"));
  }

  @Test
  void badRowsOfTheTablesAreBlamed() {
    assertThatThrownBy(() -> read("law\t\t\tjudge\nlaw\t\t\tlawyer\n", ""))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("trades.tsv:3: \"law\" stands here twice");
    assertThatThrownBy(() -> read("law\t\t\tjudge\nnone\t\t\tjudge\n", ""))
        .hasMessageContaining("trades.tsv:3: \"judge\" tells of [law, none]");
    assertThatThrownBy(() -> read("law\t\t\tjudge\n", "law\tsport\n"))
        .hasMessageContaining("trade-pairs.tsv:2: there is no group \"sport\"");
  }
}
