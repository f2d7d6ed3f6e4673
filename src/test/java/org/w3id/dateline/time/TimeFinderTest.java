package org.w3id.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.TextAnalyzer;

/** Published on Wednesday, 2019-03-13, unless said otherwise. */
class TimeFinderTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2019, 3, 13);

  /** The parser is slow to load: once for all tests. */
  private static final class Holder {
    static final TextAnalyzer ANALYZER = new TextAnalyzer();
    static final TimeFinder FINDER = new TimeFinder();
  }

  private static ParsedText parse(String text, Optional<LocalDate> published) {
    Metadata metadata =
        new Metadata(published, Optional.empty(), Optional.empty(), Optional.empty());
    return Holder.ANALYZER.analyze(new Document("d", text, metadata));
  }

  private static List<String> found(String text, Optional<LocalDate> published) {
    ParsedText parsed = parse(text, published);
    return Holder.FINDER.find(parsed).stream()
        .map(t -> parsed.document().words(t.span()) + " = " + t.value())
        .toList();
  }

  private static List<String> found(String text) {
    return found(text, Optional.of(PUBLISHED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The town was founded on October 7, 1923.          | October 7, 1923 = 1923-10-07
          The town was founded on 7 October 1923.           | 7 October 1923 = 1923-10-07
          They met on Saturday, 2 March 2019 in Vienna.     | Saturday, 2 March 2019 = 2019-03-02
          It was signed in January 2015.                    | January 2015 = 2015-01
          The bridge opened in 2007.                        | 2007 = 2007
          The log says 2018-12-24.                          | 2018-12-24 = 2018-12-24
          The form is dated 25/12/2018.                     | 25/12/2018 = 2018-12-25
          The form is dated 7/10/2017.                      | 7/10/2017 = 2017
          Prices fell in the 1990s.                         | the 1990s = 199
          He lived in the 19th century.                     | the 19th century = 18
          They married in the summer of 2012.               | the summer of 2012 = 2012-SU
          Exports grew in the third quarter of 2017.        | the third quarter of 2017 = 2017-Q3
          They arrived in mid-June 2018.                    | mid-June 2018 = 2018-06
          The family fled in early 2017.                    | early 2017 = 2017
          The deal was signed on Christmas Eve 2016.        | Christmas Eve 2016 = 2016-12-24
          """)
  void readsWhatTheWordsGiveInFull(String text, String expected) {
    assertThat(found(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The council was dissolved on Saturday.            | Saturday = 2019-03-09
          The council was dissolved on Wednesday.           | Wednesday = 2019-03-13
          The council will meet on Saturday.                | Saturday = 2019-03-16
          Police arrested two men yesterday.                | yesterday = 2019-03-12
          The bridge collapsed last month.                  | last month = 2019-02
          The vote was held last week.                      | last week = 2019-W10
          The court will decide next year.                  | next year = 2020
          He left the country two days ago.                 | two days ago = 2019-03-11
          She resigned ten years ago.                       | ten years ago = 2009
          The army attacked the town last Friday.           | last Friday = 2019-03-08
          The minister resigned in December.                | December = 2018-12
          The treaty will take effect in June.              | June = 2019-06
          The ship sank on 20 November.                     | 20 November = 2018-11-20
          The tax will rise on 1 April.                     | 1 April = 2019-04-01
          The talks ended earlier this week.                | earlier this week = 2019-W11
          Two houses burned down last night.                | last night = 2019-03-12TNI
          He was shot on Monday evening.                    | Monday evening = 2019-03-11TEV
          The strike ended over the weekend last month.     | last month = 2019-02
          """)
  void reckonsFromThePublicationDateInTheDirectionOfTheVerb(String text, String expected) {
    assertThat(found(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The siege lasted three weeks.                     | three weeks = P3W
          They talked for half an hour.                     | half an hour = PT30M
          The war went on for decades of misery.            | decades = PXDE
          It was an eight-year war.                         | eight-year = P8Y
          Prices doubled over the past two years.           | the past two years = P2Y
          The road was closed for several days.             | several days = PXD
          The group meets every week.                       | every week = P1W
          The market is open every Sunday.                  | every Sunday = XXXX-WXX-7
          The annual report is out.                         | annual = P1Y
          """)
  void tellsLengthsAndSetsFromDates(String text, String expected) {
    assertThat(found(text)).containsExactly(expected);
  }

  @Test
  void leavesOpenWhatOnlyThePublicationDateCouldTell() {
    assertThat(
            found(
                "On 7 October the town was shelled. It was rebuilt in June. They met on Friday.",
                Optional.empty()))
        .containsExactly("7 October = XXXX-10-07", "June = XXXX-06", "Friday = XXXX-WXX-5");
  }

  @Test
  void countsFromTheTimeLastMentioned() {
    assertThat(found("The general fell ill on May 4, 2011. He died two days later."))
        .containsExactly("May 4, 2011 = 2011-05-04", "two days later = 2011-05-06");
    assertThat(found("Troops left in 2011. They returned three years later."))
        .containsExactly("2011 = 2011", "three years later = 2014");
  }

  @Test
  void givesAClockTimeItsDay() {
    assertThat(found("The blast happened at 4:30 pm on Monday near the port."))
        .containsExactly("4:30 pm on Monday = 2019-03-11T16:30");
    assertThat(found("The plane took off yesterday. It landed at 0100 GMT in Oslo."))
        .containsExactly("yesterday = 2019-03-12", "0100 GMT = 2019-03-12T01:00Z");
  }

  @Test
  void givesBothEndsOfARangeTheirYear() {
    assertThat(found("The fair ran from 3 to 9 May 2014."))
        .containsExactly("3 = 2014-05-03", "9 May 2014 = 2014-05-09");
    assertThat(found("He ruled between 2003 and 2007."))
        .containsExactly("2003 = 2003", "2007 = 2007");
    assertThat(found("The fair ran from June 28 to July 2, 2014."))
        .containsExactly("June 28 = 2014-06-28", "July 2, 2014 = 2014-07-02");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mrs. May told reporters that the talks may fail.
          The troops march through the capital.
          She won her second medal in the sun.
          The fall of the city shocked the world.
          About 2000 people fled and 1900 houses burned.
          The council adopted resolution 1973 and sent $1990 there.
          Bloody Sunday is remembered in the town.
          """)
  void leavesOtherWordsAndNumbersAlone(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void pointsAtTheTokensOfTheWords() {
    ParsedText parsed =
        parse("Rain fell. In mid-June 2018 the river rose.", Optional.of(PUBLISHED));
    TimeExpression time = Holder.FINDER.find(parsed).get(0);
    assertThat(time.sentence()).isEqualTo(1);
    assertThat(parsed.sentences().get(1).span(time.firstToken(), time.lastToken()))
        .isEqualTo(time.span());
    assertThat(parsed.document().words(time.span())).isEqualTo("mid-June 2018");
  }
}
