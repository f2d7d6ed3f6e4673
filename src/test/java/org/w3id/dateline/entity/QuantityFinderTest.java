package org.w3id.dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dateline.entity.Quantity.Qualifier;

class QuantityFinderTest {
  private static final QuantityFinder QUANTITIES = new QuantityFinder();

  private static Quantity of(String text, String noun) {
    Reading reading = Reading.of(text);
    return QUANTITIES
        .of(reading.sentence(noun), reading.token(noun))
        .orElseThrow(() -> new AssertionError("no quantity in " + text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The blast killed an estimated 12,000 people.    | people    | 12000   | ABOUT
          At least 12 soldiers were wounded.              | soldiers  | 12      | AT_LEAST
          More than 2,000 patients were trapped.          | patients  | 2000    | MORE_THAN
          As many as 40 rebels surrendered.               | rebels    | 40      | AT_MOST
          The storm displaced half a million residents.   | residents | 500000  | EXACT
          The war displaced 1.5 million people.           | people    | 1500000 | EXACT
          Nearly two hundred migrants were rescued.       | migrants  | 200     | ABOUT
          Police arrested some 200 protesters.            | protesters | 200    | ABOUT
          A dozen villagers fled.                         | villagers | 12      | EXACT
          Twenty-five miners were rescued.                | miners    | 25      | EXACT
          No fewer than 30 houses were burnt.             | houses    | 30      | AT_LEAST
          Fewer than 10 ships left the port.              | ships     | 10      | LESS_THAN
          Three young doctors were killed.                | doctors   | 3       | EXACT
          """)
  void aNumberIsReadWithWhatSaysHowExactItIs(
      String text, String noun, long count, Qualifier qualifier) {
    Quantity quantity = of(text, noun);
    assertThat(quantity.count()).isEqualTo(OptionalLong.of(count));
    assertThat(quantity.qualifier()).isEqualTo(qualifier);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Dozens of villagers fled the fighting.           | villagers | DOZENS
          Hundreds of people marched through the city.     | people    | HUNDREDS
          Several hundred workers went on strike.          | workers   | HUNDREDS
          Tens of thousands of demonstrators marched.      | demonstrators | THOUSANDS
          """)
  void aVagueNumberHasNoCount(String text, String noun, Qualifier qualifier) {
    Quantity quantity = of(text, noun);
    assertThat(quantity.count()).isEmpty();
    assertThat(quantity.qualifier()).isEqualTo(qualifier);
  }

  @Test
  void aRangeHasTwoBounds() {
    Quantity quantity = of("Between 30 and 40 fighters were killed.", "fighters");
    assertThat(quantity.count()).isEmpty();
    assertThat(quantity.min()).hasValue(30);
    assertThat(quantity.max()).hasValue(40);
  }

  @Test
  void theWordsOfAQuantityHoldWhatSaysHowExactItIs() {
    Reading reading = Reading.of("Officials said at least 12 soldiers died.");
    Quantity quantity =
        QUANTITIES.of(reading.sentence("soldiers"), reading.token("soldiers")).orElseThrow();
    assertThat(reading.text().document().words(quantity.span())).isEqualTo("at least 12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          About 12 percent of the voters stayed at home.   | voters
          The thieves left a bag of $100 bills behind.     | bills
          """)
  void sharesAndSumsOfMoneyCountNobody(String text, String noun) {
    Reading reading = Reading.of(text);
    assertThat(QUANTITIES.of(reading.sentence(noun), reading.token(noun))).isEmpty();
  }
}
