package org.w3id.dateline.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dateline.graph.Terms;
import org.w3id.dateline.identity.Bearer;
import org.w3id.dateline.identity.Bearer.Form;
import org.w3id.dateline.identity.Bearer.Kind;
import org.w3id.dateline.identity.Office;
import org.w3id.dateline.identity.Offices;
import org.w3id.dateline.identity.Regions;
import org.w3id.dateline.identity.Surroundings;
import org.w3id.dateline.identity.Surroundings.Said;
import org.w3id.dateline.identity.Trades;

/**
 * The people, organizations and places of an article's graph, with what it says of who they are.
 */
final class Bearers {
  /** IRIs that were minted from a name end in a hash; those of the world do not. */
  private static final Pattern MINTED = Pattern.compile(".*[-/][0-9a-f]{10}");

  /** "A party leader" may be any of them. */
  private static final Pattern INDEFINITE =
      Pattern.compile("(?:an?|one|some|any|another|each|every|no)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern PLACE = Pattern.compile("#char=(\\d{1,9}),\\d+$");

  /** A page, a store and a file give triples in orders of their own. */
  private static final Comparator<Triple> BY_TERMS =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private static final int MOST_NAMES = 5;
  private static final int SHORTEST_DATELINE = 4;
  private static final Set<String> POSTS =
      Set.of("headOf", "ministerOf", "spokespersonOf", "deputyHeadOf", "memberOf", "officialOf");
  private static final Set<String> TIES =
      Set.of("affiliatedWith", "worksFor", "memberOfParty", "founderOf", "chiefExecutive");
  private static final Set<String> MEMBERSHIPS = Set.of("memberOf", "memberOfParty", "officialOf");
  private static final Optional<String> LOCATED_IN = Optional.of("locatedIn");
  private static final double LIKELY = 0.6;
  private static final Set<String> HOMES = Set.of("citizenOf", "nationality", "ofCountry");
  private static final Set<String> NATIONAL = Set.of("headOf", "ministerOf");

  private final Node article;
  private final Map<Node, List<Triple>> about = new HashMap<>();
  private final Map<Node, List<Node>> mentions = new HashMap<>();
  private final Map<Node, List<Node>> relations = new HashMap<>();
  private final Map<String, Set<Node>> bodies = new HashMap<>();
  private final Set<Node> speakers = new HashSet<>();

  private Bearers(Node article, Collection<Triple> facts, Collection<Triple> entities) {
    this.article = article;
    Stream.concat(facts.stream(), entities.stream()).sorted(BY_TERMS).forEach(this::note);
  }

  private void note(Triple triple) {
    about.computeIfAbsent(triple.getSubject(), s -> new ArrayList<>()).add(triple);
    if (triple.getPredicate().equals(Terms.mentionOf.asNode())) {
      mentions.computeIfAbsent(triple.getObject(), s -> new ArrayList<>()).add(triple.getSubject());
    } else if (triple.getPredicate().equals(Terms.subject.asNode())) {
      relations
          .computeIfAbsent(triple.getObject(), s -> new ArrayList<>())
          .add(triple.getSubject());
    } else if (triple.getPredicate().equals(Terms.speaker.asNode())
        || triple.getPredicate().equals(Terms.accordingTo.asNode())) {
      speakers.add(triple.getObject());
    }
  }

  /** Returns them in the order of their IRIs, whatever the order of the triples. */
  static List<Bearer> of(Node article, Collection<Triple> facts, Collection<Triple> entities) {
    return new Bearers(article, facts, entities).all();
  }

  private List<Bearer> all() {
    Set<Node> nodes = new LinkedHashSet<>();
    for (Triple triple : about.getOrDefault(article, List.of())) {
      if (triple.getPredicate().equals(SchemaDO.mentions.asNode())) {
        nodes.add(triple.getObject());
      }
    }
    nodes.forEach(node -> body(node, types(node)));
    List<Bearer> bearers = new ArrayList<>();
    for (Node node : nodes) {
      Set<String> types = types(node);
      if (types.contains("Person") && !types.contains("Group")) {
        bearer(Kind.PERSON, node, types).ifPresent(bearers::add);
      } else if ((types.contains("Organization") || isSpeakingThing(node, types))
          && mentions.containsKey(node)
          && isMinted(node)) {
        bearer(Kind.ORGANIZATION, node, types).ifPresent(bearers::add);
      } else if (types.contains("Place")
          && !types.contains("Country")
          && mentions.containsKey(node)) {
        place(node).ifPresent(bearers::add);
      }
    }
    return bearers;
  }

  /**
   * The country that the article is about: that of the town in capitals where it was written, if it
   * is named besides or no other is; or else the only one that is named.
   */
  private Optional<Node> scene() {
    Set<Node> countries = new LinkedHashSet<>();
    Optional<Node> written = Optional.empty();
    for (Triple triple : about.getOrDefault(article, List.of())) {
      Node node = triple.getObject();
      if (triple.getPredicate().equals(SchemaDO.mentions.asNode())
          && types(node).contains("Place")) {
        Optional<Node> country =
            types(node).contains("Country")
                ? Optional.of(node)
                : object(node, Terms.country.asNode());
        if (isDateline(node)) {
          written = written.isEmpty() ? country : written;
        } else {
          country.ifPresent(countries::add);
        }
      }
    }
    return written.isPresent() && (countries.isEmpty() || countries.contains(written.get()))
        ? written
        : countries.size() == 1 ? Optional.of(countries.iterator().next()) : Optional.empty();
  }

  /** Whether a place's name is first given in capitals: "LONDON, May 5". */
  private boolean isDateline(Node place) {
    return mentions.getOrDefault(place, List.of()).stream()
        .flatMap(mention -> object(mention, OA.exact.asNode()).stream())
        .map(Node::getLiteralLexicalForm)
        .anyMatch(words -> isDateline(words));
  }

  private static boolean isDateline(String words) {
    return words.length() >= SHORTEST_DATELINE
        && words.indexOf('.') < 0
        && words.equals(words.toUpperCase(Locale.ROOT));
  }

  /** What is quoted is somebody, by whatever name. */
  private boolean isSpeakingThing(Node node, Set<String> types) {
    return types.contains("Thing")
        && speakers.contains(node)
        && object(node, RDFS.label.asNode())
            .map(Node::getLiteralLexicalForm)
            .filter(label -> Character.isUpperCase(label.codePointAt(0)))
            .filter(Bearer::mayBeSurname)
            .isPresent();
  }

  /** Returns whether an IRI was minted from a name: those of the world have an id without hash. */
  static boolean isMinted(Node entity) {
    return MINTED.matcher(entity.getURI()).matches();
  }

  private Optional<Bearer> bearer(Kind kind, Node node, Set<String> types) {
    Optional<String> label = object(node, RDFS.label.asNode()).map(Node::getLiteralLexicalForm);
    if (label.isEmpty()) {
      return Optional.empty();
    }
    Set<Office> offices = new LinkedHashSet<>();
    Set<String> organizations = new LinkedHashSet<>();
    Set<String> countries = new LinkedHashSet<>();
    Set<Set<String>> beside = new LinkedHashSet<>();
    Set<Set<String>> trades = new LinkedHashSet<>();
    if (kind == Kind.PERSON) {
      types.forEach(type -> trades.add(Trades.shipped().ofClass(type)));
      for (Said said : surroundings(node)) {
        beside.add(Trades.shipped().ofWords(said.words()));
        office(said).ifPresent(offices::add);
      }
    }
    Optional<String> born = Optional.empty();
    for (Node relation : relations.getOrDefault(node, List.of())) {
      if (!has(relation, RDF.type.asNode(), Terms.AssertedFact.asNode())) {
        continue;
      }
      String property = object(relation, Terms.property.asNode()).map(Bearers::name).orElse("");
      if (property.equals("bornOn")) {
        born = object(relation, Terms.value.asNode()).map(Node::getLiteralLexicalForm);
      }
      object(relation, Terms.object.asNode())
          .ifPresent(
              to -> related(property, relation, node, to, offices, organizations, countries));
      trade(property, relation, node).ifPresent(trades::add);
    }
    Form form = mentions.containsKey(node) ? Bearer.form(kind, label.get()) : Form.DESCRIBED;
    if (form == Form.DESCRIBED
        && (offices.stream().noneMatch(Office::sole)
            || INDEFINITE.matcher(label.get()).lookingAt())) {
      return Optional.empty();
    }
    Optional<Node> link = object(node, Terms.link.asNode());
    return Optional.of(
        new Bearer(
            kind,
            form,
            article.getURI(),
            node.getURI(),
            plain(label.get()),
            otherNames(node),
            date(),
            link.flatMap(l -> object(l, Terms.item.asNode())).map(Bearers::name),
            link.flatMap(l -> object(l, Terms.score.asNode()))
                .map(s -> Double.parseDouble(s.getLiteralLexicalForm()))
                .orElse(0.0),
            born,
            List.copyOf(countries),
            List.of(),
            OptionalInt.empty(),
            kind == Kind.PERSON ? trades(beside, trades) : List.of(),
            List.copyOf(offices),
            List.copyOf(organizations),
            speakers.contains(node),
            kind == Kind.ORGANIZATION && countries.isEmpty() && Bearer.isGeneric(label.get())
                ? scene().map(Node::getURI)
                : Optional.empty()));
  }

  /**
   * A place by name, with where the article says that it lies. Of places of the world those alone
   * of which it says so: all others are what the world says.
   */
  private Optional<Bearer> place(Node node) {
    boolean minted = isMinted(node);
    Set<String> countries = new TreeSet<>();
    Set<String> regions = new TreeSet<>();
    behindComma(node).ifPresent(around -> within(around, countries, regions));
    for (Node relation : relations.getOrDefault(node, List.of())) {
      if (isLocation(relation)) {
        Node around = object(relation, Terms.object.asNode()).orElse(node);
        within(around, countries, regions);
      }
    }
    Optional<String> label = object(node, RDFS.label.asNode()).map(Node::getLiteralLexicalForm);
    boolean abroad =
        !minted
            && countries.size() == 1
            && Regions.isAbroad(node.getURI(), countries.iterator().next());
    if (label.isEmpty() || (!minted && !abroad && (regions.size() != 1 || countries.size() != 1))) {
      return Optional.empty();
    }
    Optional<Node> link = object(node, Terms.link.asNode());
    return Optional.of(
        new Bearer(
            Kind.PLACE,
            Form.FULL,
            article.getURI(),
            node.getURI(),
            plain(label.get()),
            List.of(),
            date(),
            link.flatMap(l -> object(l, Terms.item.asNode()))
                .or(() -> object(node, SchemaDO.sameAs.asNode()))
                .map(Bearers::name),
            // a place of the world is held to be one by its name alone
            minted
                ? link.flatMap(l -> object(l, Terms.score.asNode()))
                    .map(s -> Double.parseDouble(s.getLiteralLexicalForm()))
                    .orElse(0.0)
                : 0.0,
            Optional.empty(),
            countries.size() == 1 ? List.copyOf(countries) : List.of(),
            countries.size() == 1 && regions.size() == 1 ? List.copyOf(regions) : List.of(),
            abroad ? OptionalInt.of(Regions.ELSEWHERE) : nearer(node, minted, regions),
            List.of(),
            List.of(),
            List.of(),
            false,
            Optional.empty()));
  }

  private static OptionalInt nearer(Node place, boolean minted, Set<String> regions) {
    return minted || regions.size() != 1
        ? OptionalInt.empty()
        : Regions.nearer(place.getURI(), regions.iterator().next());
  }

  private boolean isLocation(Node relation) {
    return has(relation, RDF.type.asNode(), Terms.AssertedFact.asNode())
        && object(relation, Terms.property.asNode()).map(Bearers::name).equals(LOCATED_IN)
        && object(relation, Terms.confidence.asNode())
            .filter(c -> Double.parseDouble(c.getLiteralLexicalForm()) >= LIKELY)
            .isPresent();
  }

  /** Notes a country, or a region of the world with its country. */
  private void within(Node place, Set<String> countries, Set<String> regions) {
    Set<String> types = types(place);
    if (types.contains("Country")) {
      countries.add(place.getURI());
      return;
    }
    Optional<Node> country = object(place, Terms.country.asNode());
    Regions.Tells tells = Regions.tells(place.getURI());
    if (country.isPresent() && tells != Regions.Tells.NOTHING) {
      countries.add(country.get().getURI());
      if (types.contains("Region") && tells == Regions.Tells.ALL) {
        regions.add(place.getURI());
      }
    }
  }

  private void related(
      String property,
      Node relation,
      Node who,
      Node to,
      Set<Office> offices,
      Set<String> organizations,
      Set<String> countries) {
    Set<String> types = types(to);
    boolean country = types.contains("Country");
    if (country && (HOMES.contains(property) || NATIONAL.contains(property))) {
      countries.add(to.getURI());
    }
    boolean post = POSTS.contains(property);
    if (!post && !TIES.contains(property)) {
      return;
    }
    Optional<String> where = where(to, country);
    if (where.isEmpty() || isPast(relation, who)) {
      return;
    }
    if (types.contains("Organization")) {
      organizations.add(where.get());
    }
    if (post) {
      String title =
          object(relation, Terms.office.asNode()).map(Node::getLiteralLexicalForm).orElse("");
      offices.add(
          Offices.shipped().office(property, title, where.get(), country).since(since(relation)));
    }
  }

  /** The first day of a post that began as the article tells: "N became mayor on Monday". */
  private Optional<LocalDate> since(Node relation) {
    boolean guess = has(relation, Terms.datePrecision.asNode(), Terms.BeforePublication.asNode());
    boolean begins =
        !guess && evidence(relation).stream().anyMatch(words -> Offices.shipped().isStart(words));
    return begins
        ? object(relation, Terms.start.asNode())
            .map(Node::getLiteralLexicalForm)
            .flatMap(Bearers::day)
        : Optional.empty();
  }

  private List<String> evidence(Node relation) {
    return about.getOrDefault(relation, List.of()).stream()
        .filter(triple -> triple.getPredicate().equals(Terms.evidence.asNode()))
        .flatMap(triple -> object(triple.getObject(), OA.exact.asNode()).stream())
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  /** Words beside a name are surer than what was found elsewhere in the article. */
  private static List<String> trades(Set<Set<String>> beside, Set<Set<String>> elsewhere) {
    if (beside.stream().anyMatch(groups -> groups.size() == 1)) {
      return Trades.together(beside);
    }
    Set<Set<String>> all = new LinkedHashSet<>(beside);
    all.addAll(elsewhere);
    return Trades.together(all);
  }

  /** The trades that a post tells of: by its title, or else by where it is. */
  private Optional<Set<String>> trade(String property, Node relation, Node who) {
    if ((!POSTS.contains(property) && !TIES.contains(property)) || isPast(relation, who)) {
      return Optional.empty();
    }
    Set<String> byTitle =
        object(relation, Terms.office.asNode())
            .map(Node::getLiteralLexicalForm)
            .map(Trades.shipped()::ofWords)
            .orElse(Set.of());
    if (!byTitle.isEmpty() || !MEMBERSHIPS.contains(property)) {
      return Optional.of(byTitle);
    }
    Set<String> byBody = new TreeSet<>();
    object(relation, Terms.object.asNode())
        .ifPresent(to -> types(to).forEach(t -> byBody.addAll(Trades.shipped().ofBody(t))));
    return Optional.of(byBody);
  }

  /** Words directly before and behind the name where the article first gives it. */
  private List<Said> surroundings(Node node) {
    return sentences(node).stream()
        .flatMap(parts -> Surroundings.of(parts.before(), parts.after()).stream())
        .toList();
  }

  /** What stands before and behind a name in its sentence. */
  private record Parts(String before, String after) {}

  private List<Parts> sentences(Node node) {
    List<Parts> found = new ArrayList<>();
    for (Node mention : inOrder(mentions.getOrDefault(node, List.of()))) {
      Optional<String> name = object(mention, OA.exact.asNode()).map(Node::getLiteralLexicalForm);
      Optional<Node> sentence = object(mention, Terms.inSentence.asNode());
      Optional<String> text =
          sentence.flatMap(s -> object(s, OA.exact.asNode())).map(Node::getLiteralLexicalForm);
      if (name.isPresent() && text.isPresent() && sentence.isPresent()) {
        int at = begin(mention) - begin(sentence.get());
        boolean inside = at >= 0 && at < text.get().codePointCount(0, text.get().length());
        int start = inside ? text.get().offsetByCodePoints(0, at) : -1;
        if (start >= 0 && text.get().startsWith(name.get(), start)) {
          found.add(
              new Parts(
                  text.get().substring(0, start),
                  text.get().substring(start + name.get().length())));
        }
      }
    }
    return found;
  }

  private static List<Node> inOrder(List<Node> words) {
    return words.stream().sorted(Comparator.comparingInt(Bearers::begin)).toList();
  }

  /** The place that a name is followed by: "Springfield, Illinois". */
  private Optional<Node> behindComma(Node place) {
    return sentences(place).stream()
        .flatMap(parts -> Surroundings.region(parts.after(), bodies::containsKey).stream())
        .flatMap(name -> called(name).stream())
        .filter(node -> !node.equals(place))
        .findFirst();
  }

  /** The post that words beside a name tell of: "Springfield Mayor", "the mayor of Springfield". */
  private Optional<Office> office(Said said) {
    if (Offices.shipped().isPast(said.words())) {
      return Optional.empty();
    }
    String words = said.of().isEmpty() ? said.words() : said.of();
    for (int end = words.length(); end > 0; end = words.lastIndexOf(' ', end - 1)) {
      String name = withoutMarks(words.substring(0, end));
      if (bodies.containsKey(name)) {
        String title =
            said.of().isEmpty() ? words.substring(end).strip() : withoutThe(said.words());
        return called(name).flatMap(body -> postAt(body, title));
      }
    }
    return Optional.empty();
  }

  private Optional<Office> postAt(Node body, String title) {
    boolean country = types(body).contains("Country");
    return where(body, country)
        .flatMap(where -> Offices.shipped().office(title, where, country))
        .filter(Office::sole);
  }

  /** Notes a place or an organization by its name. */
  private void body(Node node, Set<String> types) {
    if (mentions.containsKey(node) && (types.contains("Place") || types.contains("Organization"))) {
      object(node, RDFS.label.asNode()).ifPresent(label -> call(node, label));
      for (Node mention : mentions.getOrDefault(node, List.of())) {
        object(mention, OA.exact.asNode()).ifPresent(words -> call(node, words));
      }
    }
  }

  private void call(Node body, Node name) {
    bodies.computeIfAbsent(name.getLiteralLexicalForm(), n -> new LinkedHashSet<>()).add(body);
  }

  /**
   * The place of a name, or else the organization: "the mayor of Leeds" heads no club. Of two
   * places, or two organizations, nobody knows which is meant.
   */
  private Optional<Node> called(String name) {
    Set<Node> all = bodies.getOrDefault(name, Set.of());
    List<Node> places = all.stream().filter(node -> types(node).contains("Place")).toList();
    Collection<Node> meant = places.isEmpty() ? all : places;
    return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
  }

  private static String withoutMarks(String words) {
    return words.replaceFirst("[\\p{Punct}’]+$", "");
  }

  private static String withoutThe(String words) {
    return words.replaceFirst("^(?i:the|an?)\\s+", "");
  }

  /** Where words begin, in code points: their IRI bears it, "#char=12,20". */
  private static int begin(Node words) {
    Matcher place = PLACE.matcher(words.getURI());
    return place.find() ? Integer.parseInt(place.group(1)) : -1;
  }

  /**
   * The IRI that other articles have as well, or words: "the foreign ministry" of which country.
   */
  private Optional<String> where(Node to, boolean country) {
    String own = article.getURI() + "#";
    if (country || !to.getURI().startsWith(own)) {
      return Optional.of(to.getURI());
    }
    for (Node relation : relations.getOrDefault(to, List.of())) {
      Optional<Node> state =
          object(relation, Terms.property.asNode())
              .filter(p -> HOMES.contains(name(p)))
              .flatMap(p -> object(relation, Terms.object.asNode()));
      Optional<String> label =
          object(to, RDFS.label.asNode()).map(Node::getLiteralLexicalForm).map(Offices::key);
      if (state.isPresent() && label.isPresent() && !label.get().isEmpty()) {
        return Optional.of(name(state.get()) + "/" + label.get());
      }
    }
    return Optional.empty();
  }

  private boolean isPast(Node relation, Node who) {
    if (evidence(relation).stream().anyMatch(Offices.shipped()::isPast)) {
      return true;
    }
    return !mentions.containsKey(who)
        && object(who, RDFS.label.asNode())
            .filter(words -> Offices.shipped().isPast(words.getLiteralLexicalForm()))
            .isPresent();
  }

  private List<String> otherNames(Node node) {
    List<String> names = new ArrayList<>();
    for (Triple triple : about.getOrDefault(node, List.of())) {
      if (triple.getPredicate().equals(SKOS.altLabel.asNode())) {
        names.add(plain(triple.getObject().getLiteralLexicalForm()));
      }
    }
    return names.stream().sorted().limit(MOST_NAMES).toList();
  }

  private Optional<LocalDate> date() {
    return object(article, SchemaDO.datePublished.asNode())
        .map(Node::getLiteralLexicalForm)
        .flatMap(Bearers::day);
  }

  private static Optional<LocalDate> day(String words) {
    try {
      return Optional.of(LocalDate.parse(words));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Set<String> types(Node node) {
    Set<String> types = new HashSet<>();
    for (Triple triple : about.getOrDefault(node, List.of())) {
      if (triple.getPredicate().equals(RDF.type.asNode())) {
        types.add(name(triple.getObject()));
      }
    }
    return types;
  }

  private boolean has(Node subject, Node property, Node object) {
    return about
        .getOrDefault(subject, List.of())
        .contains(Triple.create(subject, property, object));
  }

  private Optional<Node> object(Node subject, Node property) {
    return about.getOrDefault(subject, List.of()).stream()
        .filter(t -> t.getPredicate().equals(property))
        .map(Triple::getObject)
        .findFirst();
  }

  /** The last part of an IRI. */
  private static String name(Node node) {
    String iri = node.isURI() ? node.getURI() : "";
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  /** Without what parts cells. */
  private static String plain(String words) {
    return words.replaceAll("[\\s|]+", " ").strip();
  }
}
