package org.w3id.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.entity.Mention;
import org.w3id.dateline.entity.MentionKind;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.world.World;
import org.w3id.dateline.world.WorldEntry;

/**
 * The text of a test has its entities in brackets: {@code [name|TYPE]}, or {@code
 * [name|TYPE|entity|world entry]}. Names of one entity are one entity.
 */
class LinkerTest {
  private static final World WORLD = World.shipped();
  private static final Linker LINKER = new Linker(WORLD);
  private static final Pattern MARKED =
      Pattern.compile("\\[([^|\\]]+)\\|([A-Z]+)(?:\\|([^|\\]]*))?(?:\\|([^|\\]]*))?]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d.’'&-]*[\\p{L}\\d]|\\S");

  /** Returns the labels of the linked world entries by the entity's first name. */
  private static Map<String, String> links(String marked) {
    Map<String, String> labels = new TreeMap<>();
    Text text = new Text(marked);
    for (Link link : LINKER.link(text.parsed, text.entities)) {
      String label =
          WORLD.entries().stream()
              .filter(e -> e.item().equals(Optional.of(link.item())))
              .map(WorldEntry::id)
              .findFirst()
              .orElseThrow();
      labels.put(text.entities.withId(link.entity()).orElseThrow().label(), label);
    }
    return labels;
  }

  private static final class Text {
    final ParsedText parsed;
    final Entities entities;

    Text(String marked) {
      StringBuilder plain = new StringBuilder();
      Map<String, List<Mention>> mentions = new LinkedHashMap<>();
      Map<String, EntityType> types = new LinkedHashMap<>();
      Map<String, String> entries = new LinkedHashMap<>();
      Map<String, String> labels = new LinkedHashMap<>();
      Matcher matcher = MARKED.matcher(marked);
      int at = 0;
      while (matcher.find()) {
        plain.append(marked, at, matcher.start());
        at = matcher.end();
        String key =
            matcher.group(3) == null || matcher.group(3).isEmpty()
                ? matcher.group(1)
                : matcher.group(3);
        Span span = new Span(plain.length(), plain.length() + matcher.group(1).length());
        plain.append(matcher.group(1));
        List<Mention> known = mentions.computeIfAbsent(key, k -> new ArrayList<>());
        known.add(new Mention(span, 0, 0, MentionKind.NAMED));
        types.putIfAbsent(key, EntityType.valueOf(matcher.group(2)));
        labels.putIfAbsent(key, matcher.group(1));
        if (matcher.group(4) != null) {
          entries.putIfAbsent(key, matcher.group(4));
        }
      }
      plain.append(marked.substring(at));
      List<Token> tokens = new ArrayList<>();
      Matcher words = WORD.matcher(plain);
      while (words.find()) {
        int head = tokens.isEmpty() ? Token.ROOT : 0;
        String form = words.group();
        Span span = new Span(words.start(), words.end());
        tokens.add(new Token(tokens.size(), span, form, form, "NN", head, "dep"));
      }
      parsed =
          new ParsedText(
              new Document("d", plain.toString(), Metadata.NONE),
              List.of(new Sentence(0, 0, tokens)));
      List<Entity> all = new ArrayList<>();
      mentions.forEach(
          (key, known) ->
              all.add(
                  new Entity(
                      "e" + (all.size() + 1),
                      types.getOrDefault(key, EntityType.THING),
                      List.of(),
                      labels.getOrDefault(key, key),
                      known,
                      Optional.empty(),
                      Optional.ofNullable(entries.get(key)))));
      entities = new Entities(all);
    }
  }

  @Test
  void linksWhatTheWorldKnows() {
    assertThat(
            links(
                "The [United Nations|ORGANIZATION] and [MSF|ORGANIZATION] sent help to [Aden|PLACE] in"
                    + " [Yemen|PLACE], where the [Houthis|GROUP] fight; [Boeing Co.|ORGANIZATION] did not."))
        .containsEntry("United Nations", "united-nations")
        .containsEntry("MSF", "medecins-sans-frontieres")
        .containsEntry("Aden", "aden")
        .containsEntry("Yemen", "yemen")
        .containsEntry("Boeing Co.", "boeing");
  }

  @ParameterizedTest
  @CsvSource({
    "Jordan, PERSON", "Chad, PERSON", "Georgia, PERSON", "Paris, PERSON", "Ford, PERSON",
    "Amazon, PLACE", "Nile, ORGANIZATION", "Mali, THING", "Islamic State, PLACE", "Reuters, PLACE"
  })
  void nothingIsLinkedWhereTheTypeDisagrees(String name, String type) {
    assertThat(links("[" + name + "|" + type + "] was there.")).isEmpty();
  }

  @Test
  void aNameThatNobodyBearsIsLeftAlone() {
    assertThat(links("[Brackwater Falls|PLACE] and the [Ostrow Foundation|ORGANIZATION]."))
        .isEmpty();
  }

  @Test
  void theBestKnownIsMeantWhereTheTextTellsNoMore() {
    assertThat(links("He went to [Georgia|PLACE].")).containsEntry("Georgia", "georgia");
    assertThat(links("He went to [Birmingham|PLACE].")).containsEntry("Birmingham", "birmingham");
  }

  @Test
  void otherPlacesOfTheTextTellWhichOneIsMeant() {
    assertThat(
            links(
                "Voters in [Georgia|PLACE] and [Florida|PLACE] queued, from [Atlanta|PLACE] to"
                    + " [Miami|PLACE]."))
        .containsEntry("Georgia", "georgia-united-states");
    assertThat(
            links(
                "Troops left [Georgia|PLACE] through [Abkhazia|PLACE], said [Tbilisi|PLACE]; the"
                    + " [US|PLACE] and [Washington|PLACE] agreed."))
        .containsEntry("Georgia", "georgia");
    assertThat(links("Rockets hit [Tripoli|PLACE], near [Sidon|PLACE] in [Lebanon|PLACE]."))
        .containsEntry("Tripoli", "tripoli-lebanon");
  }

  @Test
  void theNameBehindACommaTellsWhichOneIsMeant() {
    assertThat(links("A church in [Birmingham|PLACE], [Alabama|PLACE], burned."))
        .containsEntry("Birmingham", "birmingham-united-states");
    assertThat(links("It happened in [Hyderabad|PLACE], [Pakistan|PLACE]."))
        .containsEntry("Hyderabad", "hyderabad-pakistan");
  }

  @Test
  void whatLiesElsewhereThanTheNameBehindTheCommaIsNotMeant() {
    assertThat(links("A fire in [Paris|PLACE], [Texas|PLACE], was put out."))
        .containsEntry("Texas", "texas")
        .doesNotContainKey("Paris");
    assertThat(links("[Lyon|PLACE] and [Nice|PLACE] sent help to [Paris|PLACE], [Texas|PLACE]."))
        .doesNotContainKey("Paris");
    assertThat(links("A fire in [Paris|PLACE], [France|PLACE], was put out."))
        .containsEntry("Paris", "paris");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "A bomb exploded in [Naples|PLACE||naples], [Florida|PLACE||florida].; Naples",
        "A fire in [Springfield|PLACE||springfield], [Ohio|PLACE||ohio], was put out.; Springfield",
        "The [Labour Party|ORGANIZATION||labour-party] of [Norway|PLACE||norway] won.; Labour Party"
      })
  void whoBearsAnEntrysNameAndIsNotItIsOfNoEntry(String marked, String name) {
    Text text = new Text(marked);

    Linking linking = LINKER.decide(text.parsed, text.entities);

    assertThat(linking.refused().values()).containsExactly(name);
    assertThat(linking.settled(text.entities).all())
        .filteredOn(entity -> entity.worldEntry().isEmpty())
        .singleElement()
        .satisfies(entity -> assertThat(entity.label()).isEqualTo(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Trains from [Naples|PLACE||naples] stopped.",
        "A fire in [Dallas|PLACE||dallas], [Texas|PLACE||texas], was put out.",
        "The [Labour Party|ORGANIZATION||labour-party] won in [London|PLACE||london].",
        "[Congolese|PLACE||democratic-republic-of-the-congo] refugees left.",
        "The [International Example Office|ORGANIZATION|x|international-labour-organization] ("
            + "[ILO|ORGANIZATION|x]) met."
      })
  void whoMayBeTheEntryKeepsIt(String marked) {
    Text text = new Text(marked);

    assertThat(LINKER.decide(text.parsed, text.entities).refused()).isEmpty();
  }

  @Test
  void aListOfPlacesDoesNotSayWhereTheyLie() {
    assertThat(links("Envoys of [Kyiv|PLACE], [Poland|PLACE] and [Turkey|PLACE] met."))
        .containsEntry("Kyiv", "kyiv");
    assertThat(links("Envoys of [Kyiv|PLACE], [Poland|PLACE], [Iran|PLACE] and others met."))
        .containsEntry("Kyiv", "kyiv");
    assertThat(links("He flew from [Paris|PLACE], [Berlin|PLACE]."))
        .containsEntry("Paris", "paris");
  }

  @Test
  void aNameThatRecursIsMeantOnlyWhereTheTextIsAboutItsCountry() {
    assertThat(links("In [Texas|PLACE] they appealed to the [Supreme Court|ORGANIZATION]."))
        .containsEntry("Supreme Court", "supreme-court-of-the-united-states");
    assertThat(
            links("In [Kenya|PLACE] and [Nairobi|PLACE] the [Supreme Court|ORGANIZATION] ruled."))
        .doesNotContainKey("Supreme Court");
    assertThat(links("[Kenya|PLACE] asked the [FBI|ORGANIZATION] to [Nairobi|PLACE]."))
        .containsEntry("FBI", "federal-bureau-of-investigation");
  }

  @Test
  void aNameSharedByOrganizationsGoesToTheCountryOfTheText() {
    assertThat(
            links(
                "In [New Delhi|PLACE], [Mumbai|PLACE] and [Gujarat|PLACE] the [Congress|ORGANIZATION]"
                    + " lost to the [BJP|ORGANIZATION]."))
        .containsEntry("Congress", "indian-national-congress");
  }

  @Test
  void theLetterXIsThePlatformWhereTheTextSpeaksOfPosts() {
    assertThat(links("She said so in a post on [X|ORGANIZATION].")).containsEntry("X", "twitter");
    assertThat(links("[X|ORGANIZATION], formerly [Twitter|ORGANIZATION], is down."))
        .containsEntry("X", "twitter");
    assertThat(links("They make the model [X|ORGANIZATION] there.")).isEmpty();
  }

  @Test
  void aCapitalThatStandsForItsCountryIsTheCountry() {
    assertThat(links("[Tehran|PLACE|Tehran|iran] has denied it.")).containsEntry("Tehran", "iran");
    assertThat(links("A fire in [Tehran|PLACE|Tehran|tehran].")).containsEntry("Tehran", "tehran");
  }

  @Test
  void demonymsLeadToTheCountry() {
    assertThat(links("A [Lebanese|PLACE] group.")).containsEntry("Lebanese", "lebanon");
    assertThat(links("[Lebanese|GROUP] fled.")).isEmpty();
  }

  @Test
  void anAcronymWithAnotherLongFormIsNobodyWeKnow() {
    assertThat(
            links(
                "The [Association of Finnish Painters|ORGANIZATION|a] ([AFP|ORGANIZATION|a]) met."))
        .isEmpty();
    assertThat(links("The [AFP|ORGANIZATION] reported it."))
        .containsEntry("AFP", "agence-france-presse");
  }

  @Test
  void aLinkSaysHowSureItIsHowItWasFoundAndWhatElseItCouldBe() {
    Text text = new Text("A fair in [Birmingham|PLACE], and [Iran|PLACE].");

    List<Link> links = LINKER.link(text.parsed, text.entities);

    assertThat(links).hasSize(2);
    assertThat(links.get(0).method()).isEqualTo("label");
    assertThat(links.get(0).runnerUp().map(Link.RunnerUp::item)).contains("Q79867");
    assertThat(links.get(0).score()).isBetween(0.5, 0.9);
    assertThat(links.get(1).runnerUp()).isEmpty();
    assertThat(links.get(1).score()).isGreaterThan(0.95);
  }

  @Test
  void whatAnAcronymIsShortForStandsBeforeItsBrackets() {
    assertThat(LongForms.of(new Text("Posts from letter boxes of yesteryear (LBY) fell.").parsed))
        .isEqualTo(Map.of("LBY", "letter boxes of yesteryear"));
    assertThat(LongForms.of(new Text("The union of drivers (LBY) and (X) met (BBC).").parsed))
        .isEmpty();
  }
}
