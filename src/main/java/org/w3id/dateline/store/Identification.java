package org.w3id.dateline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dateline.graph.Graphs;
import org.w3id.dateline.graph.Terms;
import org.w3id.dateline.identity.Bearer;
import org.w3id.dateline.identity.Bearer.Form;
import org.w3id.dateline.identity.Bearer.Kind;
import org.w3id.dateline.identity.Bearer.Reference;
import org.w3id.dateline.identity.Company;
import org.w3id.dateline.identity.Decision;
import org.w3id.dateline.identity.Decision.Side;
import org.w3id.dateline.identity.Decision.Verdict;
import org.w3id.dateline.identity.Decisions;
import org.w3id.dateline.identity.Office;
import org.w3id.dateline.identity.Resolution;
import org.w3id.dateline.identity.Resolution.Identity;
import org.w3id.dateline.identity.Resolver;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.store.AsMinted.Renamed;

/**
 * Finds who is who across the articles of a store, within a transaction. Only blocks in which
 * something changed are looked at: those of one last name, acronym or office.
 */
final class Identification {
  /** Blocks with more bearers than this stay as they are. */
  static final int MOST_BEARERS = 5000;

  /** A hash at the end of an IRI of ours: what may have come from renaming. */
  private static final Pattern HASHED = Pattern.compile(".*-[0-9a-f]{6,10}");

  private final Content content;
  private final BearerIndex index;
  private final Decisions decisions;
  private final Resolver resolver = new Resolver();
  private final Renaming renaming;
  private final Findings findings;
  private final Map<String, Company> company = new HashMap<>();
  private final Map<Side, Set<String>> asked = new HashMap<>();
  private final List<String> notices = new ArrayList<>();

  Identification(Content content, Decisions decisions) {
    this.content = content;
    this.index = new BearerIndex(content);
    this.decisions = decisions;
    this.renaming = new Renaming(content);
    this.findings = new Findings(content);
  }

  List<String> notices() {
    return List.copyOf(notices);
  }

  /** Marks the blocks of all whom decisions are about. */
  void mark(Collection<Decision> some) {
    for (Decision decision : some) {
      for (Side side : List.of(decision.a(), decision.b())) {
        blocks(side).forEach(index::open);
      }
      if (decision.verdict() == Verdict.ITEM) {
        index.open(itemBlock(decision));
      }
    }
  }

  /** Returns the blocks of those whom a side of a decision means; none where nobody is known. */
  Set<String> blocks(Side side) {
    Set<String> blocks = new TreeSet<>(index.undone(side.iri()));
    for (Bearer bearer : meant(side)) {
      blocks.addAll(bearer.blocks());
    }
    return blocks;
  }

  /** Those of the store whom a side means, by their IRI as minted or as it is now. */
  private List<Bearer> meant(Side side) {
    Set<Node> articles = new LinkedHashSet<>();
    int fragment = side.iri().indexOf("#entity-");
    if (side.article().isPresent()) {
      articles.add(NodeFactory.createURI(side.article().get()));
    } else if (fragment > 0) {
      articles.add(NodeFactory.createURI(side.iri().substring(0, fragment)));
    } else {
      Node iri = NodeFactory.createURI(side.iri());
      content
          .dataset()
          .find(Node.ANY, Node.ANY, SchemaDO.mentions.asNode(), iri)
          .forEachRemaining(quad -> articles.add(quad.getGraph()));
      for (Node property : Renaming.RENAMED) {
        content
            .dataset()
            .find(Node.ANY, iri, property, Node.ANY)
            .forEachRemaining(quad -> articles.add(quad.getGraph()));
      }
    }
    List<Bearer> found = new ArrayList<>();
    for (Node article : articles) {
      Map<String, String> names = renaming.names(article);
      for (Bearer bearer : index.ofArticle(article)) {
        if (bearer.iri().equals(side.iri()) || side.iri().equals(names.get(bearer.iri()))) {
          found.add(bearer);
        }
      }
    }
    return found;
  }

  /** Decides the blocks, and gives their bearers the IRIs that follow. */
  void decide(List<String> blocks) {
    Set<String> done = new HashSet<>();
    for (String block : blocks) {
      if (!done.add(block)) {
        continue;
      }
      if (BearerIndex.isOffice(block)) {
        office(block);
      } else if (Bearer.isTie(block)) {
        index.close(block);
        for (Bearer bearer : index.inBlock(block)) {
          bearer.nameBlock().filter(name -> !done.contains(name)).ifPresent(n -> tied(n, done));
        }
      } else {
        tied(block, done);
      }
    }
  }

  /** Decides a block of names with those that may be other ways to write them. */
  private void tied(String block, Set<String> done) {
    List<Set<String>> pairs = pairs();
    Ties ties = new Ties(index, pairs);
    Set<String> all = ties.of(block);
    done.addAll(all);
    if (ties.areFew()) {
      names(all);
      return;
    }
    Set<String> alone = new HashSet<>();
    for (String one : all) {
      if (!alone.contains(one)) {
        Set<String> joined = Ties.joined(one, pairs);
        names(joined);
        alone.addAll(joined);
      }
    }
  }

  /** The blocks of names that decisions join. */
  private List<Set<String>> pairs() {
    List<Set<String>> pairs = new ArrayList<>();
    for (Decision decision : decisions.all()) {
      Set<String> both = new TreeSet<>(sides(decision.a()));
      switch (decision.verdict()) {
        case SAME, DIFFERENT -> both.addAll(sides(decision.b()));
        case ITEM -> both.add(itemBlock(decision));
        case NOT_ITEM -> both.clear();
      }
      both.removeIf(
          block ->
              BearerIndex.isOffice(block)
                  || (Bearer.isTie(block) && !block.equals(itemBlock(decision))));
      pairs.add(both);
    }
    return pairs;
  }

  private static String itemBlock(Decision decision) {
    String iri = decision.b().iri();
    return Bearer.itemBlock(iri.substring(iri.lastIndexOf('/') + 1));
  }

  private Set<String> sides(Side side) {
    Set<String> known = asked.get(side);
    if (known == null) {
      known = blocks(side);
      asked.put(side, known);
    }
    return known;
  }

  private void names(Set<String> blocks) {
    List<Bearer> bearers = new ArrayList<>();
    for (String block : blocks) {
      bearers.addAll(index.inBlock(block));
      findings.forget(block);
      index.forgetUndone(block);
      index.close(block);
    }
    String block = blocks.iterator().next();
    if (bearers.isEmpty()) {
      return;
    }
    if (bearers.size() > MOST_BEARERS) {
      notices.add(
          block
              + ": "
              + bearers.size()
              + " entities of articles are called alike, too many to be compared: they keep the"
              + " IRIs of their names");
      asNamed(bearers);
      return;
    }
    Decisions about = about(bearers);
    List<Bearer> all = new ArrayList<>(bearers);
    all.addAll(entries(about));
    Resolution resolution = resolver.names(all, about, this::company);
    resolution.notices().forEach(notice -> notices.add(notice(block, notice)));
    resolution.undone().forEach(iri -> index.undone(block, iri));
    Map<Reference, Identity> identities = new HashMap<>(resolution.identities());
    bearers.forEach(bearer -> promote(bearer, identities));
    resolution.findings().forEach(finding -> findings.write(block, finding));
    Map<Reference, List<String>> refused = refused(bearers);
    elsewhere(bearers, identities, refused);
    for (Bearer bearer : apply(bearers, identities, refused, resolution.people())) {
      bearer.officeBlocks().forEach(index::open);
    }
  }

  /** Gives all the IRIs of their names; those whom a description may mean get one of no article. */
  private void asNamed(List<Bearer> bearers) {
    Map<Reference, Identity> identities = new HashMap<>();
    for (Bearer bearer : bearers) {
      identities.put(bearer.reference(), new Identity(bearer.iri(), bearer.label()));
      promote(bearer, identities);
    }
    apply(bearers, identities, refused(bearers), Set.of())
        .forEach(bearer -> bearer.officeBlocks().forEach(index::open));
  }

  /** A place of the world that is another here is not the item of the world. */
  private static void elsewhere(
      List<Bearer> bearers,
      Map<Reference, Identity> identities,
      Map<Reference, List<String>> refused) {
    for (Bearer bearer : bearers) {
      Identity identity = identities.get(bearer.reference());
      if (bearer.kind() == Kind.PLACE
          && bearer.itemScore() == 0
          && bearer.item().isPresent()
          && identity != null
          && identity.iri().startsWith(bearer.iri() + "-")) {
        refused
            .computeIfAbsent(bearer.reference(), r -> new ArrayList<>())
            .add(bearer.item().get());
      }
    }
  }

  /**
   * Gives somebody an IRI of no article whom another article may describe by an office, or who is
   * somebody there as a person said.
   */
  private void promote(Bearer bearer, Map<Reference, Identity> identities) {
    Identity identity = identities.get(bearer.reference());
    if (identity != null
        && identity.iri().startsWith(bearer.article() + "#")
        && (bearer.officeBlocks().stream().anyMatch(this::describes)
            || decisions.all().stream()
                .filter(d -> d.verdict() == Verdict.SAME)
                .anyMatch(d -> d.a().means(bearer) || d.b().means(bearer)))) {
      identities.put(bearer.reference(), new Identity(promoted(bearer), bearer.label()));
    }
  }

  private static String promoted(Bearer bearer) {
    return IriMinter.acrossArticles(bearer.label(), bearer.reference().words());
  }

  /** Whether an article describes somebody by an office alone. */
  private boolean describes(String office) {
    return index.inBlock(office).stream().anyMatch(bearer -> bearer.form() == Form.DESCRIBED);
  }

  /** The decisions that may be about some of the bearers. */
  private Decisions about(List<Bearer> bearers) {
    if (decisions.all().isEmpty()) {
      return decisions;
    }
    Set<String> blocks = new HashSet<>();
    bearers.forEach(bearer -> blocks.addAll(bearer.blocks()));
    return new Decisions(
        decisions.all().stream()
            .filter(
                d ->
                    sides(d.a()).stream().anyMatch(blocks::contains)
                        || sides(d.b()).stream().anyMatch(blocks::contains))
            .toList());
  }

  /** Entities of the world, of which no article has a bearer, whom decisions make somebody else. */
  private List<Bearer> entries(Decisions some) {
    List<Bearer> found = new ArrayList<>();
    for (Decision decision : some.all()) {
      for (Side side : List.of(decision.a(), decision.b())) {
        if (decision.verdict() == Verdict.SAME && meant(side).isEmpty()) {
          entry(side.iri()).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private Optional<Bearer> entry(String iri) {
    Node node = NodeFactory.createURI(iri);
    return content.objects(Graphs.ENTITIES, node, RDFS.label.asNode()).stream()
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst()
        .map(label -> Bearer.ofWorld(kind(node), iri, label));
  }

  private Kind kind(Node entity) {
    List<Node> types = content.objects(Graphs.ENTITIES, entity, RDF.type.asNode());
    if (types.contains(Terms.Person.asNode())) {
      return Kind.PERSON;
    }
    return types.contains(Terms.Place.asNode()) ? Kind.PLACE : Kind.ORGANIZATION;
  }

  private Map<Reference, List<String>> refused(List<Bearer> bearers) {
    Map<Reference, List<String>> refused = new HashMap<>();
    for (Decision decision : decisions.all()) {
      if (decision.verdict() == Verdict.NOT_ITEM) {
        String item = decision.b().iri().substring(decision.b().iri().lastIndexOf('/') + 1);
        Set<Reference> meant = new HashSet<>();
        meant(decision.a()).forEach(bearer -> meant.add(bearer.reference()));
        for (Bearer bearer : bearers) {
          if (meant.contains(bearer.reference())) {
            refused.computeIfAbsent(bearer.reference(), r -> new ArrayList<>()).add(item);
          }
        }
      }
    }
    return refused;
  }

  private void office(String block) {
    List<Bearer> bearers = index.inBlock(block);
    findings.forget(block);
    index.forgetUndone(block);
    index.close(block);
    List<Bearer> described =
        bearers.stream().filter(bearer -> bearer.form() == Form.DESCRIBED).toList();
    Map<Reference, Identity> named = new HashMap<>();
    Map<String, Map<String, Renamed>> names = new HashMap<>();
    for (Bearer bearer : bearers) {
      if (bearer.form() != Form.DESCRIBED) {
        Renamed now =
            names
                .computeIfAbsent(
                    bearer.article(),
                    article -> renaming.now(NodeFactory.createURI(article)).renamed())
                .get(bearer.iri());
        named.put(
            bearer.reference(),
            now == null
                ? new Identity(bearer.iri(), bearer.label())
                : new Identity(now.iri(), now.label()));
      }
    }
    boolean waits = false;
    for (Bearer bearer : bearers) {
      Identity identity = named.get(bearer.reference());
      if (identity != null
          && (described.isEmpty()
              ? identity.iri().equals(promoted(bearer))
              : identity.iri().startsWith(bearer.article() + "#"))) {
        bearer.nameBlock().ifPresent(index::open);
        waits |= bearer.nameBlock().isPresent();
      }
    }
    if (waits && !described.isEmpty()) {
      index.open(block);
    }
    if (waits || described.isEmpty()) {
      return;
    }
    Resolution resolution =
        resolver.office(block, bearers, named, decisions, this::whoIs, this::together);
    resolution.notices().forEach(notice -> notices.add(block + ": " + notice));
    resolution.undone().forEach(iri -> index.undone(block, iri));
    resolution.findings().forEach(finding -> findings.write(block, finding));
    apply(described, resolution.identities(), Map.of(), Set.of());
  }

  /** Returns why a decision can't be followed for what its sides are: nothing makes them one. */
  Optional<String> mismatch(Decision decision) {
    if (decision.verdict() != Verdict.SAME) {
      return Optional.empty();
    }
    for (Bearer one : known(decision.a())) {
      for (Bearer other : known(decision.b())) {
        Optional<String> words = one.mismatch(other);
        if (words.isPresent()) {
          return words;
        }
      }
    }
    return Optional.empty();
  }

  /** Those whom a side means, or the entity of the world that it names. */
  private List<Bearer> known(Side side) {
    List<Bearer> meant = meant(side);
    return meant.isEmpty() ? entry(side.iri()).map(List::of).orElse(List.of()) : meant;
  }

  /** Returns whether somebody in the store is meant by a side of a decision. */
  boolean isKnown(Side side) {
    return !meant(side).isEmpty()
        || !index.undone(side.iri()).isEmpty()
        || (isEntity(side.iri()) && side.article().map(a -> names(a, side.iri())).orElse(true));
  }

  /** Returns whether a side of a decision is in the store as whatever it may be. */
  boolean isThing(Side side) {
    Node graph = side.article().map(NodeFactory::createURI).orElse(Node.ANY);
    return content
        .dataset()
        .contains(graph, NodeFactory.createURI(side.iri()), RDF.type.asNode(), Node.ANY);
  }

  /** What is about a line of the user's is named by it, all else by the block. */
  private String notice(String block, String notice) {
    boolean placed = decisions.all().stream().anyMatch(d -> notice.startsWith(d.place() + ": "));
    return placed ? notice : block + ": " + notice;
  }

  private boolean names(String article, String iri) {
    Node graph = NodeFactory.createURI(article);
    return renaming.names(graph).containsKey(iri)
        || content
            .dataset()
            .contains(graph, graph, SchemaDO.mentions.asNode(), NodeFactory.createURI(iri));
  }

  /** Returns whether identities are as a decision says; it is known whom it is about. */
  boolean isFollowed(Decision decision) {
    Set<String> a = whoIs(decision.a());
    Set<String> b = whoIs(decision.b());
    if (decision.verdict() == Verdict.SAME) {
      return a.isEmpty() || b.isEmpty() || a.equals(b);
    }
    if (decision.verdict() == Verdict.DIFFERENT) {
      // the narrower side is meant where one holds the other
      Set<String> fewer = a.size() <= b.size() ? a : b;
      Set<String> more = a.size() <= b.size() ? b : a;
      return fewer.isEmpty() || !fewer.containsAll(more);
    }
    return true;
  }

  private boolean isEntity(String iri) {
    return content
        .dataset()
        .contains(Graphs.ENTITIES, NodeFactory.createURI(iri), RDF.type.asNode(), Node.ANY);
  }

  /** Returns the IRIs that those have now whom a side of a decision means. */
  Set<String> whoIs(Side side) {
    Set<String> iris = new TreeSet<>();
    for (Bearer bearer : meant(side)) {
      String now = renaming.names(NodeFactory.createURI(bearer.article())).get(bearer.iri());
      iris.add(now == null ? bearer.iri() : now);
    }
    if (iris.isEmpty() && side.article().isPresent()) {
      String now = renaming.names(NodeFactory.createURI(side.article().get())).get(side.iri());
      if (now != null) {
        iris.add(now);
      }
    }
    if (iris.isEmpty() && isEntity(side.iri())) {
      iris.add(side.iri());
    }
    return iris;
  }

  /**
   * Whether a fact of the article speaks of somebody and of another, as the article was minted:
   * then they are two.
   *
   * @param other an IRI as minted, or that of somebody across articles
   */
  private boolean together(Reference one, String other) {
    Node article = NodeFactory.createURI(one.article());
    AsMinted before = renaming.now(article);
    Set<Node> others = new HashSet<>(Set.of(NodeFactory.createURI(other)));
    before
        .renamed()
        .forEach(
            (iri, now) -> {
              if (now.named() && now.iri().equals(other)) {
                others.add(NodeFactory.createURI(iri));
              }
            });
    Node somebody = NodeFactory.createURI(one.iri());
    Set<Node> facts = new HashSet<>();
    for (Triple triple : minted(article, before, somebody)) {
      if (triple.getObject().equals(somebody)) {
        facts.add(triple.getSubject());
      } else if (others.contains(triple.getObject())) {
        return true;
      }
    }
    facts.remove(article);
    for (Node somebodyElse : others) {
      for (Triple triple : minted(article, before, somebodyElse)) {
        if (facts.contains(triple.getSubject()) || triple.getObject().equals(somebody)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The triples that spoke of a node when the article's graph was minted. */
  private List<Triple> minted(Node article, AsMinted before, Node node) {
    Set<Node> touched = before.touched();
    List<Triple> found = new ArrayList<>();
    for (Triple triple : before.all()) {
      if (triple.getSubject().equals(node) || triple.getObject().equals(node)) {
        found.add(triple);
      }
    }
    for (List<Triple> now :
        List.of(content.find(article, node, Node.ANY), content.find(article, Node.ANY, node))) {
      for (Triple triple : now) {
        if (!AsMinted.speaksOf(triple, touched)) {
          found.add(triple);
        }
      }
    }
    return found;
  }

  /** Renames, and returns those who have another IRI now than before. */
  private List<Bearer> apply(
      List<Bearer> bearers,
      Map<Reference, Identity> identities,
      Map<Reference, List<String>> refused,
      Set<Reference> people) {
    Map<String, Map<String, Renamed>> byArticle = new TreeMap<>();
    for (Bearer bearer : bearers) {
      Identity identity = identities.get(bearer.reference());
      if (identity != null) {
        byArticle
            .computeIfAbsent(bearer.article(), article -> new LinkedHashMap<>())
            .put(
                bearer.iri(),
                new Renamed(
                    identity.iri(),
                    identity.label(),
                    bearer.form() != Form.DESCRIBED,
                    refused.getOrDefault(bearer.reference(), List.of()),
                    people.contains(bearer.reference())));
      }
    }
    List<Bearer> changed = new ArrayList<>();
    Map<String, Map<String, String>> before = new HashMap<>();
    byArticle.forEach(
        (iri, renamed) -> {
          Node article = NodeFactory.createURI(iri);
          before.put(iri, renaming.names(article));
          renaming.rename(article, renamed);
        });
    for (Bearer bearer : bearers) {
      Identity identity = identities.get(bearer.reference());
      String was =
          before.getOrDefault(bearer.article(), Map.of()).getOrDefault(bearer.iri(), bearer.iri());
      if (identity != null && !identity.iri().equals(was)) {
        changed.add(bearer);
      }
    }
    return changed;
  }

  /**
   * Whom and what an article names, as it was minted: what renaming changed is told by the bearers
   * instead.
   */
  private Company company(String article) {
    return company.computeIfAbsent(
        article,
        iri -> {
          Node graph = NodeFactory.createURI(iri);
          Set<String> named = new TreeSet<>();
          Set<String> organizations = new TreeSet<>();
          Set<String> states = new TreeSet<>();
          for (Node node : content.objects(graph, graph, SchemaDO.mentions.asNode())) {
            String name = node.getURI();
            if (!name.startsWith(iri + "#") && !HASHED.matcher(name).matches()) {
              (isA(node, Terms.Country.asNode()) ? states : named).add(name);
              if (isA(node, Terms.Organization.asNode())) {
                organizations.add(name);
              }
            }
          }
          for (Bearer bearer : index.ofArticle(graph)) {
            if (bearer.isShared()) {
              named.add(bearer.iri());
              if (bearer.kind() == Kind.ORGANIZATION) {
                organizations.add(bearer.iri());
              }
            }
          }
          return new Company(named, organizations, states, holders(graph));
        });
  }

  /**
   * Those of a last name alone who may be somebody that the article describes by a post elsewhere.
   */
  private Set<String> holders(Node article) {
    Set<String> holders = new TreeSet<>();
    List<Bearer> all = index.ofArticle(article);
    for (Bearer described : all) {
      if (described.form() == Form.DESCRIBED) {
        for (Bearer brief : all) {
          if ((brief.form() == Form.SHORT || brief.mayBeSurname())
              && !together(described.reference(), brief.iri())
              && !areBeside(article, described, brief)) {
            described.offices().stream()
                .filter(Office::sole)
                .forEach(office -> holders.add(Company.holder(brief.iri(), office)));
          }
        }
      }
    }
    return holders;
  }

  /** Whether a sentence that first speaks of one speaks of another as well. */
  private boolean areBeside(Node article, Bearer one, Bearer other) {
    Set<Node> sentences = sentences(article, NodeFactory.createURI(one.iri()));
    return sentences(article, NodeFactory.createURI(other.iri())).stream()
        .anyMatch(sentences::contains);
  }

  /** Sentences of mentions, and those of relations that tell of somebody. */
  private Set<Node> sentences(Node article, Node somebody) {
    Set<Node> found = new HashSet<>();
    for (Triple triple : minted(article, renaming.now(article), somebody)) {
      if (triple.getObject().equals(somebody)) {
        List<Node> words =
            triple.getPredicate().equals(Terms.mentionOf.asNode())
                ? List.of(triple.getSubject())
                : content.objects(article, triple.getSubject(), Terms.evidence.asNode());
        words.forEach(
            node -> found.addAll(content.objects(article, node, Terms.inSentence.asNode())));
      }
    }
    return found;
  }

  private boolean isA(Node entity, Node type) {
    return content.dataset().contains(Graphs.ENTITIES, entity, RDF.type.asNode(), type);
  }
}
