package org.w3id.dateline.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.w3id.dateline.identity.Bearer.Form;
import org.w3id.dateline.identity.Bearer.Kind;
import org.w3id.dateline.identity.Weights.Evidence;

/** Weighs what speaks for two profiles of one block being one. */
final class Comparison {
  private static final int MOST_COMPANY = 4;
  private static final int MOST_ARTICLES = 20;
  private static final int NEAR_DAYS = 7;
  private static final int OFFICE_NEAR_DAYS = 183;
  private static final int OFFICE_FAR_DAYS = 731;
  private static final int OFFICE_DECADE_DAYS = 3653;
  private static final int OFFICE_DECADES_DAYS = 7305;

  private final Weights weights;
  private final Function<String, Company> company;
  private final Map<String, Company> asked = new HashMap<>();

  /**
   * Takes what it needs to know.
   *
   * @param company returns whom and what an article names, by its IRI
   */
  Comparison(Weights weights, Function<String, Company> company) {
    this.weights = weights;
    this.company = company;
  }

  /**
   * Returns the profiles of those of whom the same is known: one, but for an office of which no
   * article tells for decades.
   */
  static List<Profile> profiles(List<Bearer> alike) {
    List<Bearer> inTime = new ArrayList<>(alike);
    if (alike.get(0).offices().stream().anyMatch(Office::sole)) {
      inTime.sort(
          Comparator.<Bearer, LocalDate>comparing(bearer -> bearer.date().orElse(LocalDate.MIN))
              .thenComparing(Bearer::reference));
    }
    List<Profile> profiles = new ArrayList<>();
    Optional<LocalDate> last = Optional.empty();
    for (Bearer bearer : inTime) {
      boolean apart =
          last.isPresent()
              && bearer.date().isPresent()
              && bearer.offices().stream().anyMatch(Office::sole)
              && last.get().plusDays(OFFICE_DECADES_DAYS).isBefore(bearer.date().get());
      if (profiles.isEmpty() || apart) {
        profiles.add(new Profile());
      }
      profiles.get(profiles.size() - 1).add(bearer);
      if (bearer.date().isPresent()) {
        last = bearer.date();
      }
    }
    return profiles;
  }

  /** Returns what speaks for and against; nothing where their names rule it out. */
  Optional<Assessment> compare(Profile a, Profile b) {
    Bearer one = a.first();
    Bearer other = b.first();
    Assessment sum = new Assessment(weights);
    boolean named = one.kind() == other.kind() ? names(one, other, sum) : surname(one, other, sum);
    if (!named && (one.kind() != other.kind() || !isSameItem(a, b))) {
      return Optional.empty();
    }
    items(one, other, sum);
    if (one.kind() == Kind.PLACE) {
      whereabouts(one, other, sum);
    } else {
      lives(one, other, a.days(b), sum);
    }
    if (!sum.isImpossible()) {
      around(a, b, sum);
      if (isBrief(one) != isBrief(other)) {
        belongings(isBrief(one) ? b : a, isBrief(one) ? a : b, sum);
      }
    }
    return Optional.of(sum);
  }

  private static void lives(Bearer one, Bearer other, long days, Assessment sum) {
    birth(one, other, sum);
    posts(one, other, days, sum);
    groups(
        one.trades(),
        other.trades(),
        Evidence.SAME_TRADE,
        Trades.shipped().areNear(one.trades(), other.trades())
            ? Evidence.OTHER_TRADE
            : Evidence.DIFFERENT_TRADE,
        sum);
    groups(
        one.countries(), other.countries(), Evidence.SAME_COUNTRY, Evidence.DIFFERENT_COUNTRY, sum);
    if (one.countries().isEmpty() || other.countries().isEmpty()) {
      scenes(one, other, sum);
    }
  }

  /** A name that bodies of many countries have is that of the country that the article is about. */
  private static void scenes(Bearer a, Bearer b, Assessment sum) {
    List<String> one = a.countries().isEmpty() ? a.scene().stream().toList() : a.countries();
    List<String> other = b.countries().isEmpty() ? b.scene().stream().toList() : b.countries();
    if (Bearer.isGeneric(a.label())
        && !one.isEmpty()
        && !other.isEmpty()
        && Collections.disjoint(one, other)) {
      sum.add(Evidence.OTHER_SCENE, 1, tail(one.get(0)) + ", " + tail(other.get(0)));
    }
  }

  /** An item that both are surely held to be tells more than where they are said to be. */
  private void whereabouts(Bearer a, Bearer b, Assessment sum) {
    if (item(a).isPresent() && item(a).equals(item(b))) {
      return;
    }
    boolean countries = a.countries().stream().noneMatch(b.countries()::contains);
    if (countries || a.regions().isEmpty() || b.regions().isEmpty()) {
      groups(a.countries(), b.countries(), Evidence.SAME_REGION, Evidence.DIFFERENT_REGION, sum);
    } else {
      groups(a.regions(), b.regions(), Evidence.SAME_REGION, Evidence.DIFFERENT_REGION, sum);
    }
  }

  private static boolean names(Bearer a, Bearer b, Assessment sum) {
    if (a.kind() == Kind.PLACE) {
      if (a.iri().equals(b.iri())) {
        sum.add(Evidence.FULL_NAME);
      }
      return a.iri().equals(b.iri());
    }
    if (a.kind() == Kind.ORGANIZATION) {
      return organizations(a, b, sum);
    }
    String generation = Names.generation(a.label());
    if (!generation.equals(Names.generation(b.label()))) {
      boolean both = !generation.isEmpty() && !Names.generation(b.label()).isEmpty();
      sum.add(both ? Evidence.DIFFERENT_GENERATION : Evidence.OTHER_GENERATION);
    }
    if (!a.nameBlock().equals(b.nameBlock())) {
      if (a.isSpeltLike(b)) {
        sum.add(Evidence.OTHER_SPELLING, 1, a.label() + ", " + b.label());
      }
      return a.isSpeltLike(b);
    }
    if (a.form() == Form.SHORT || b.form() == Form.SHORT) {
      sum.add(Evidence.LAST_NAME);
      return true;
    }
    return switch (Names.compareGiven(Names.given(a.label()), Names.given(b.label()))) {
      case SAME -> {
        sum.add(Evidence.FULL_NAME);
        yield true;
      }
      case SIMILAR -> {
        sum.add(Evidence.SIMILAR_NAME);
        yield true;
      }
      case NONE -> false;
    };
  }

  /** A last name that was taken for an organization's; who is quoted there is sooner a person. */
  private static boolean surname(Bearer a, Bearer b, Assessment sum) {
    Bearer somebody = a.kind() == Kind.PERSON ? a : b;
    Bearer word = a.kind() == Kind.PERSON ? b : a;
    if (somebody.kind() != Kind.PERSON || !word.mayBeSurname()) {
      return false;
    }
    sum.add(Evidence.LAST_NAME).add(Evidence.OTHER_KIND);
    if (word.speaks()) {
      sum.add(Evidence.SPEAKS);
    }
    return true;
  }

  private static boolean organizations(Bearer a, Bearer b, Assessment sum) {
    if (a.iri().equals(b.iri())) {
      sum.add(Evidence.FULL_NAME);
      return true;
    }
    if (a.form() == b.form()) {
      return false;
    }
    sum.add(Evidence.ACRONYM);
    Bearer full = a.form() == Form.FULL ? a : b;
    Bearer acronym = a.form() == Form.FULL ? b : a;
    String letters = Names.acronym(acronym.label());
    for (String name : full.otherNames()) {
      if (Names.isAcronym(name) && Names.acronym(name).equals(letters)) {
        sum.add(Evidence.OTHER_NAME, 1, full.label() + ", " + name);
        break;
      }
    }
    return true;
  }

  private void items(Bearer a, Bearer b, Assessment sum) {
    Optional<String> one = item(a);
    Optional<String> other = item(b);
    if (one.isPresent() && other.isPresent()) {
      sum.add(
          one.equals(other) ? Evidence.SAME_ITEM : Evidence.DIFFERENT_ITEM,
          1,
          one.equals(other) ? one.get() : one.get() + ", " + other.get());
    }
  }

  /** Returns whether both are held to be one item, both surely. */
  boolean isSameItem(Profile a, Profile b) {
    return item(a.first()).isPresent() && item(a.first()).equals(item(b.first()));
  }

  private Optional<String> item(Bearer bearer) {
    return bearer.item().filter(i -> bearer.itemScore() >= weights.itemSure());
  }

  private static void birth(Bearer a, Bearer b, Assessment sum) {
    if (a.born().isPresent() && b.born().isPresent()) {
      String one = a.born().get();
      String other = b.born().get();
      if (one.equals(other)) {
        sum.add(Evidence.SAME_BIRTH, 1, one);
      } else if (!one.startsWith(other) && !other.startsWith(one)) {
        sum.add(Evidence.DIFFERENT_BIRTH, 1, one + ", " + other);
      }
    }
  }

  /** One person seldom has an office for decades; a namesake may have it then. */
  private static void years(long days, Assessment sum) {
    if (days > OFFICE_DECADES_DAYS) {
      sum.add(Evidence.OFFICE_DECADES);
    } else if (days > OFFICE_DECADE_DAYS) {
      sum.add(Evidence.OFFICE_DECADE);
    } else if (days > OFFICE_FAR_DAYS) {
      sum.add(Evidence.OFFICE_YEARS);
    }
  }

  private static void posts(Bearer a, Bearer b, long days, Assessment sum) {
    boolean near = days >= 0 && days <= OFFICE_NEAR_DAYS;
    Optional<Office> office = Optional.empty();
    for (Office one : a.offices()) {
      for (Office other : b.offices()) {
        if (one.isSameAs(other)
            && !one.rank().isEmpty()
            && (office.isEmpty() || (one.sole() && !office.get().sole()))) {
          office = Optional.of(one);
        }
      }
    }
    if (office.isPresent()) {
      Office same = office.get();
      sum.add(same.sole() ? Evidence.SAME_OFFICE : Evidence.SAME_POST, 1, words(same));
      if (same.sole()) {
        years(days, sum);
      }
      return;
    }
    for (Office one : a.offices()) {
      for (Office other : b.offices()) {
        if (near && Offices.shipped().areApart(one, other)) {
          sum.add(Evidence.OTHER_PLACE, 1, words(one) + "; " + words(other));
          return;
        }
      }
    }
    Set<String> common = new TreeSet<>(a.organizations());
    common.retainAll(new HashSet<>(b.organizations()));
    if (!common.isEmpty()) {
      sum.add(Evidence.SAME_ORGANIZATION, 1, tail(common.iterator().next()));
    }
  }

  /** Returns words for an office: "head, islamic-revolutionary-guard-corps". */
  static String words(Office office) {
    return office.rank().replace('_', ' ') + ", " + tail(office.of());
  }

  private static String tail(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private static void groups(
      List<String> a, List<String> b, Evidence same, Evidence different, Assessment sum) {
    if (a.isEmpty() || b.isEmpty()) {
      return;
    }
    List<String> common = new ArrayList<>(a);
    common.retainAll(b);
    if (common.isEmpty()) {
      sum.add(different, 1, tail(a.get(0)) + ", " + tail(b.get(0)));
    } else {
      sum.add(same, 1, tail(common.get(0)));
    }
  }

  /** Whom the articles name besides, and when. */
  private void around(Profile a, Profile b, Assessment sum) {
    Set<String> common = named(a, Company::named);
    Set<String> others = named(b, Company::named);
    common.retainAll(others);
    a.bearers().forEach(bearer -> common.remove(bearer.iri()));
    b.bearers().forEach(bearer -> common.remove(bearer.iri()));
    if (!common.isEmpty()) {
      int times = Math.min(MOST_COMPANY, common.size());
      List<String> named = common.stream().limit(MOST_COMPANY).map(Comparison::tail).toList();
      sum.add(Evidence.COMPANY, times, String.join(", ", named));
    }
    long days = a.days(b);
    if (days >= 0 && days <= NEAR_DAYS && !a.first().iri().equals(b.first().iri())) {
      sum.add(Evidence.NEAR);
    }
  }

  private static boolean isBrief(Bearer bearer) {
    return bearer.mayBeSurname() || (bearer.kind() == Kind.PERSON && bearer.form() == Form.SHORT);
  }

  /** What an article that gives a last name alone names of where somebody of that name belongs. */
  private void belongings(Profile somebody, Profile brief, Assessment sum) {
    Bearer known = somebody.first();
    Bearer open = brief.first();
    if (known.kind() != Kind.PERSON
        || known.offices().stream().anyMatch(o -> open.offices().stream().anyMatch(o::isSameAs))
        || !Collections.disjoint(known.organizations(), open.organizations())) {
      return;
    }
    Set<String> bodies = named(brief, Company::organizations);
    Set<String> places = named(brief, Company::named);
    places.addAll(named(brief, Company::states));
    List<Office> posts = known.offices().stream().filter(Office::sole).toList();
    Set<String> holders = named(brief, Company::holders);
    Optional<Office> own =
        posts.stream()
            .filter(
                o ->
                    brief.bearers().stream()
                        .anyMatch(b -> holders.contains(Company.holder(b.iri(), o))))
            .findFirst();
    Optional<Office> post = posts.stream().filter(o -> bodies.contains(o.of())).findFirst();
    Optional<Office> seat = posts.stream().filter(o -> places.contains(o.of())).findFirst();
    Optional<String> body = known.organizations().stream().filter(bodies::contains).findFirst();
    if (own.isPresent()) {
      sum.add(Evidence.OWN_OFFICE, 1, words(own.get()));
    } else if (post.isPresent()) {
      sum.add(Evidence.OWN_POST, 1, words(post.get()));
    } else if (seat.isPresent()) {
      sum.add(Evidence.OWN_SEAT, 1, words(seat.get()));
    } else if (body.isPresent()) {
      sum.add(Evidence.OWN_ORGANIZATION, 1, tail(body.get()));
    }
  }

  private Set<String> named(Profile profile, Function<Company, Set<String>> which) {
    Set<String> named = new TreeSet<>();
    int articles = 0;
    for (String article : profile.articles()) {
      if (articles++ == MOST_ARTICLES) {
        break;
      }
      named.addAll(which.apply(asked.computeIfAbsent(article, company)));
    }
    return named;
  }

  /** Weighs whether somebody described by an office is one who holds it. */
  Assessment compareOffice(Profile described, Profile holder, Office office) {
    Assessment sum = new Assessment(weights);
    sum.add(Evidence.DESCRIPTION).add(Evidence.SAME_OFFICE, 1, words(office));
    long days = described.days(holder);
    if (days >= 0 && days <= OFFICE_NEAR_DAYS) {
      sum.add(Evidence.OFFICE_NEAR);
    } else if (days > OFFICE_FAR_DAYS) {
      sum.add(Evidence.OFFICE_FAR);
    }
    if (holder.surrounds(described, OFFICE_NEAR_DAYS)) {
      sum.add(Evidence.OFFICE_AROUND);
    }
    items(described.first(), holder.first(), sum);
    return sum;
  }

  /** Returns whether two articles may speak of one holder of a post for their days alone. */
  static boolean areNear(Bearer a, Bearer b) {
    return a.date().isPresent()
        && b.date().isPresent()
        && Math.abs(a.date().get().toEpochDay() - b.date().get().toEpochDay()) <= OFFICE_NEAR_DAYS;
  }

  /** Returns articles of profiles, sorted. */
  static Set<String> articles(Collection<Profile> profiles) {
    Set<String> articles = new TreeSet<>();
    profiles.forEach(p -> articles.addAll(p.articles()));
    return articles;
  }
}
