package org.w3id.dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.TextAnalyzer;

class StatementFinderTest {
  /** The parser is slow to load: once for all tests. */
  private static final class Holder {
    static final TextAnalyzer ANALYZER = new TextAnalyzer();
    static final StatementFinder FINDER = new StatementFinder(AllTold.confidence());
  }

  private static List<Statement> statements(String text) {
    ParsedText parsed = parse(text);
    Entities nobody = new Entities(List.of());
    FactFeatures features = new FactFeatures(parsed, new SentenceTimes(List.of()), nobody);
    return Holder.FINDER.find(parsed, nobody, features).stream()
        .map(StatementFinder.Weighed::statement)
        .toList();
  }

  private static ParsedText parse(String text) {
    return Holder.ANALYZER.analyze(new Document("d", text, Metadata.NONE));
  }

  /** Written as {@code source / cue / content + more content}. */
  private static List<String> found(String text) {
    return statements(text).stream()
        .map(
            s ->
                words(text, s.source().stream().toList())
                    + " / "
                    + words(text, s.cue().stream().toList())
                    + " / "
                    + words(text, s.content()))
        .toList();
  }

  private static String words(String text, List<Span> spans) {
    return spans.stream()
        .map(s -> text.substring(s.start(), s.end()))
        .collect(Collectors.joining(" + "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The minister said that the border is open.               | The minister / said / the border is open
          The border is open, the minister said.                   | the minister / said / The border is open
          The border, officials said, is open again.               | officials / said / The border + is open again
          "The border is open," said the minister.                 | the minister / said / "The border is open,"
          The army told reporters the road was closed.             | The army / told / the road was closed
          According to the army, the road was closed.              | the army / According to / the road was closed
          The road was closed, according to two officials.         | two officials / according to / The road was closed
          The rebels claimed responsibility for the attack.        | The rebels / claimed / responsibility for the attack
          The president condemned the attack.                      | The president / condemned / the attack
          The mayor declared that the city was safe.               | The mayor / declared / the city was safe
          She declared the vote invalid.                           | She / declared / the vote invalid
          The group denied any involvement.                        | The group / denied / any involvement
          The company announced plans to close the plant.          | The company / announced / plans to close the plant
          The judge described the law as a disgrace.               | The judge / described / the law as a disgrace
          The union called for a general strike.                   | The union / called / for a general strike
          The mayor urged residents to leave the city.             | The mayor / urged / residents to leave the city
          The spokesman was quoted as saying the talks had failed. | The spokesman / saying / the talks had failed
          """)
  void findsSourceCueAndContent(String text, String expected) {
    assertThat(found(text)).containsExactly(expected);
  }

  @Test
  void takesTheWholeNounPhraseWithItsAppositionForTheSource() {
    assertThat(found("Anna Berg, a spokeswoman for the police, said the search had ended."))
        .containsExactly("Anna Berg, a spokeswoman for the police / said / the search had ended");
  }

  @Test
  void joinsAQuotationThatTheCueCutsInTwo() {
    assertThat(found("\"The bridge is old,\" the engineer said, \"and it must be closed now.\""))
        .containsExactly(
            "the engineer / said / \"The bridge is old,\" + \"and it must be closed now.\"");
  }

  @Test
  void letsAQuotationRunOnWithoutACue() {
    List<Statement> found =
        statements(
            "\"We are ready,\" said the general. \"Our troops will hold the town until May.\"");
    assertThat(found).hasSize(2);
    assertThat(found.get(1).cue()).isEmpty();
    assertThat(found.get(1).source()).isEqualTo(found.get(0).source());
    assertThat(found).allMatch(Statement::direct);
  }

  @Test
  void endsAQuotationThatNeverClosesWithItsParagraph() {
    String text = "\"We will not leave, the mayor said.\nThe weather was fine.";
    assertThat(statements(text)).allMatch(s -> s.content().get(0).end() <= text.indexOf('\n'));
  }

  @Test
  void findsAStatementWithinAStatement() {
    assertThat(found("The agency reported that the governor said the dam was safe."))
        .containsExactly(
            "The agency / reported / the governor said the dam was safe",
            "the governor / said / the dam was safe");
  }

  @ParameterizedTest
  @CsvSource({
    "The group denied any involvement., DENIES",
    "The mayor urged residents to leave., ASKS",
    "The general vowed to destroy the bridge., PLANS",
    "The minister said the road is safe., ASSERTS",
    "The bishop praised the firemen., JUDGES"
  })
  void tellsWhatTheSpeakerDoesWithIt(String text, Stance stance) {
    assertThat(statements(text)).extracting(Statement::stance).containsExactly(stance);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister did not say when the talks begin.",
        "The officials declined to say who was hurt.",
        "The team plays in the \"big cup\" on Sunday.",
        "The governor declared a state of emergency on Monday.",
        "The road is long - we will continue to build it.",
        "The ceremony underscores how close both towns are.",
        "The number of votes underlined what everybody feared.",
        "The woman had reported Peter Smith two years before.",
        "The runner claimed second place.",
        "The road runs along the river."
      })
  void findsNothingWhereNobodySaysAnything(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void aReportTellsWhatItShows() {
    assertThat(found("The report suggests that the dam is unsafe."))
        .containsExactly("The report / suggests / the dam is unsafe");
  }

  @Test
  void whoIsAskedDoesNotAsk() {
    assertThat(found("Asked by reporters whether the bridge was safe, the mayor left."))
        .noneMatch(s -> s.startsWith("the mayor / Asked"));
  }

  @Test
  void nobodySaysOfHimselfThatHeIsSaidToBe() {
    assertThat(found("Fighters said to be linked with the group left the town."))
        .noneMatch(s -> s.startsWith("Fighters / said"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The mayor announced that an inquiry was opened and stated that nobody had resigned.      | The mayor / announced / an inquiry was opened
          The mayor announced that an inquiry was opened and closed within a week.                 | The mayor / announced / an inquiry was opened and closed within a week
          The army says the road is open, but residents have told reporters that it remains closed. | The army / says / the road is open
          The army says the road is open, but dangerous.                                           | The army / says / the road is open, but dangerous
          The lawyer added that they would not appeal; the court didn't say when it would rule.    | The lawyer / added / they would not appeal
          The lawyer named two towns: a port in the north; and a village in the hills.             | -
          The lawyer said it owns two towns: a port in the north; and a village in the hills.      | The lawyer / said / it owns two towns: a port in the north; and a village in the hills
          The road is closed, police say; however, the mayor denies these claims.                  | the mayor / denies / these claims
          It was late. "I was there," the guard said.                                              | the guard / said / "I was there,"
          """)
  void whatIsSaidEndsWhereSomebodyElseSpeaksOrTheArticleGoesOn(String text, String expected) {
    if (expected.equals("-")) {
      assertThat(found(text)).isEmpty();
    } else {
      assertThat(found(text)).contains(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The mayor announced that an inquiry was opened and stated that nobody had resigned.         | The mayor / stated / nobody had resigned
          The guards had received a letter advising them to stay away.                                | a letter / advising / them to stay away
          The guards issued a letter advising residents to stay away.                                 | The guards / advising / residents to stay away
          "We are glad," the singer said in a press release announcing the tour.                      | a press release / announcing / the tour
          According to the agency, the mayor of the town, Peter Smith, said the bridge was safe.      | the agency / According to / the mayor of the town, Peter Smith, said the bridge was safe
          According to Peter Smith, the mayor of the town, the bridge is safe.                        | Peter Smith, the mayor of the town / According to / the bridge is safe
          "They lost money," said farmer and blogger Peter Smith, a critic of the plan.               | farmer and blogger Peter Smith, a critic of the plan / said / "They lost money,"
          """)
  void whoSaysItIsNotWhoStandsNearby(String text, String expected) {
    assertThat(found(text)).contains(expected);
  }

  @Test
  void whoIsToldIsNoPartOfWhatHeIsTold() {
    assertThat(found("He was told that the gate was open."))
        .containsExactly(" / told / the gate was open");
  }

  @Test
  void oneThingIsNoPartOfThoseWhoAreSeveral() {
    assertThat(found("In a move environmental groups says strikes at the law, the firm left."))
        .allMatch(s -> s.startsWith("environmental groups / says / "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The novel was published in 1998 by Example House.        | The plan was announced by the ministry.
          The new film is the first farmer-written comedy.         | The farmer wrote that the film was new.
          Marshals have added to their list a man who fled.        | The marshal added that the man had fled.
          Reports that the bridge fell were late.                  | He reports that the bridge fell.
          """)
  void aVerbOfSayingMayTellNothing(String nothing, String told) {
    assertThat(found(nothing)).isEmpty();
    assertThat(found(told)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No group has claimed the attack.                         | A group has claimed the attack.
          Rest assured that the team wants him.                    | The coach assured them that the team wants him.
          Suggest that it is late and he leaves.                   | They suggest that it is late.
          Prices can rise again, explaining why they wait.         | The minister spoke at noon, explaining why they wait.
          She conceded to their wish.                              | She conceded that they had won.
          """)
  void whatNobodySaysIsNoStatement(String nothing, String told) {
    assertThat(found(nothing)).isEmpty();
    assertThat(found(told)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The director left the firm, and the newspaper says a successor was found.     | the newspaper / says / a successor was found
          The judge ordered him held after his lawyer noted it was unclear.            | his lawyer / noted / it was unclear
          The lawyer said the woman had left the clinic, according to the agency.      | The lawyer / said / the woman had left the clinic
          The ministry announced the new rules in a statement.                         | The ministry / announced / the new rules
          The minister expressed his condolences to the families.                      | The minister / expressed / his condolences to the families
          """)
  void whatIsSaidIsNeitherWhatStandsBeforeNorHowItIsSaid(String text, String expected) {
    assertThat(found(text)).contains(expected);
  }
}
