package org.w3id.dateline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.graph.LinkTriples;
import org.w3id.dateline.graph.Terms;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.link.Link;
import org.w3id.dateline.link.Subject;

/**
 * Ties the entities of a store to items of Wikidata anew, from what its graphs say of them, without
 * the articles. Adds links where there are none, and puts sure ones in the place of mere hints; an
 * item that is sure stays, for an article tells more than its graph. No IRI changes. To be done
 * again, it changes nothing.
 */
public final class Relinking {
  private static final int ARTICLES = 100;
  private static final int MOST_SENTENCES = 12;
  private static final String ENTITY = IriMinter.BASE + "entity/";

  private final Store store;
  private final Function<List<Subject>, List<Link>> linker;
  private final Function<List<Subject>, List<Link>> service;
  private int linked;
  private int hints;

  private Relinking(
      Store store,
      Function<List<Subject>, List<Link>> linker,
      Function<List<Subject>, List<Link>> service) {
    this.store = store;
    this.linker = linker;
    this.service = service;
  }

  /**
   * What was done.
   *
   * @param linked entities of articles that have a link now and had none
   * @param hints entities of articles that had a mere hint and have a sure one
   */
  public record Report(int linked, int hints) {}

  /**
   * Links the entities of all articles.
   *
   * @param linker returns links for the subjects of one article
   * @param looked told of each article
   */
  public static Report relink(
      Store store, Function<List<Subject>, List<Link>> linker, Runnable looked) {
    return relink(store, linker, left -> List.of(), looked);
  }

  /**
   * Links the entities of all articles, and asks for those that are left.
   *
   * @param linker returns links for the subjects of one article
   * @param service returns links for some of them, which have no sure one yet
   * @param looked told of each article
   */
  public static Report relink(
      Store store,
      Function<List<Subject>, List<Link>> linker,
      Function<List<Subject>, List<Link>> service,
      Runnable looked) {
    Relinking relinking = new Relinking(store, linker, service);
    List<String> articles = store.articles();
    for (int from = 0; from < articles.size(); from += ARTICLES) {
      relinking.relink(articles.subList(from, Math.min(articles.size(), from + ARTICLES)), looked);
    }
    return new Report(relinking.linked, relinking.hints);
  }

  private void relink(Collection<String> articles, Runnable looked) {
    Map<String, Map<Node, Link>> found = new LinkedHashMap<>();
    for (String article : articles) {
      Node node = NodeFactory.createURI(article);
      Graph graph = store.read(() -> new Graph(node, minted(node).keySet()));
      Map<Node, Link> links = links(graph);
      if (!links.isEmpty()) {
        found.put(article, links);
      }
      looked.run();
    }
    if (!found.isEmpty()) {
      store.change(content -> found.forEach((article, links) -> write(article, links, content)));
    }
  }

  private Map<Triple, Boolean> minted(Node article) {
    return new Renaming(new Content(store.dataset(), Counts.read(store.dataset()))).minted(article);
  }

  /**
   * Returns links for entities that have none, and sure ones for those that have a hint. Outside of
   * transactions, for a service may take its time.
   */
  private Map<Node, Link> links(Graph graph) {
    List<Subject> subjects = new ArrayList<>();
    for (Node node : graph.entities()) {
      graph.subject(node).ifPresent(subjects::add);
    }
    Map<Node, Link> better = new LinkedHashMap<>();
    better(graph, linker.apply(subjects), better);
    List<Subject> left =
        subjects.stream().filter(subject -> isLeft(subject, graph, better)).toList();
    better(graph, service.apply(left), better);
    return better;
  }

  private static void better(Graph graph, List<Link> links, Map<Node, Link> better) {
    for (Link link : links) {
      Node node = NodeFactory.createURI(link.entity());
      if (!graph.isEntry(node)) {
        double had = graph.score(node);
        if (had <= 0 || (!LinkTriples.isSure(had) && LinkTriples.isSure(link.score()))) {
          better.put(node, link);
        }
      }
    }
  }

  private static boolean isLeft(Subject subject, Graph graph, Map<Node, Link> better) {
    Node node = NodeFactory.createURI(subject.id());
    Link found = better.get(node);
    return !graph.isEntry(node)
        && !LinkTriples.isSure(graph.score(node))
        && (found == null || !LinkTriples.isSure(found.score()));
  }

  private void write(String iri, Map<Node, Link> links, Content content) {
    Node article = NodeFactory.createURI(iri);
    new Renaming(content).restore(article);
    new BearerIndex(content).forget(article);
    Graph graph = new Graph(article, content.triplesOf(article));
    for (Map.Entry<Node, Link> entry : links.entrySet()) {
      Node entity = entry.getKey();
      Link link = entry.getValue();
      boolean had = unlink(article, entity, content);
      hints += had ? 1 : 0;
      linked += had ? 0 : 1;
      Node node = LinkTriples.node(article, graph.offset(entity), link);
      LinkTriples.of(node, entity, graph.label(entity), link)
          .forEach(triple -> content.add(article, triple));
      LinkTriples.same(entity, link)
          .ifPresent(
              same -> {
                if (entity.getURI().startsWith(iri + "#")) {
                  content.add(article, same);
                } else {
                  content.share(article, same);
                }
              });
    }
    new BearerIndex(content).note(article, content.triplesOf(article));
  }

  /** Takes a link away that an article has. */
  private static boolean unlink(Node article, Node entity, Content content) {
    boolean had = false;
    for (Node link : content.objects(article, entity, Terms.link.asNode())) {
      had = true;
      for (Node item : content.objects(article, link, Terms.item.asNode())) {
        for (Node property : List.of(SchemaDO.sameAs.asNode(), RDFS.seeAlso.asNode())) {
          Triple same = Triple.create(entity, property, item);
          if (content.find(article, entity, item).contains(same)) {
            content.unshare(article, same);
          }
        }
      }
      content.find(article, link, Node.ANY).forEach(triple -> content.delete(article, triple));
      content.delete(article, Triple.create(entity, Terms.link.asNode(), link));
    }
    return had;
  }

  /** A copy of an article's graph, to be asked about its entities. */
  private static final class Graph {
    private final Node article;
    private final Map<Node, List<Triple>> about = new HashMap<>();
    private final Map<Node, List<Node>> mentions = new HashMap<>();
    private final Map<Node, List<Node>> facts = new HashMap<>();

    Graph(Node article, Collection<Triple> triples) {
      this.article = article;
      for (Triple triple : triples) {
        about.computeIfAbsent(triple.getSubject(), s -> new ArrayList<>()).add(triple);
        if (triple.getPredicate().equals(Terms.mentionOf.asNode())) {
          mentions
              .computeIfAbsent(triple.getObject(), o -> new ArrayList<>())
              .add(triple.getSubject());
        } else if (triple.getObject().isURI() && !triple.getSubject().equals(article)) {
          facts
              .computeIfAbsent(triple.getObject(), o -> new ArrayList<>())
              .add(triple.getSubject());
        }
      }
    }

    Set<Node> entities() {
      return new LinkedHashSet<>(objects(article, SchemaDO.mentions.asNode()));
    }

    /** Whether it is of the world that ships, whose items are known. */
    boolean isEntry(Node entity) {
      return !Bearers.isMinted(entity) && !entity.getURI().startsWith(article.getURI() + "#");
    }

    String label(Node node) {
      return text(node, RDFS.label.asNode()).orElse("");
    }

    double score(Node entity) {
      return objects(entity, Terms.link.asNode()).stream()
          .flatMap(link -> objects(link, Terms.score.asNode()).stream())
          .mapToDouble(score -> Double.parseDouble(score.getLiteralLexicalForm()))
          .max()
          .orElse(0);
    }

    /** Where the article first names it: mentions bear it in their fragment, "#char=12,20". */
    int offset(Node entity) {
      return mentions.getOrDefault(entity, List.of()).stream()
          .map(node -> node.getURI().replaceFirst("^.*#char=(\\d+),.*$", "$1"))
          .filter(digits -> digits.matches("\\d{1,9}"))
          .mapToInt(Integer::parseInt)
          .min()
          .orElse(0);
    }

    Optional<Subject> subject(Node entity) {
      Set<String> types = new LinkedHashSet<>();
      for (Node type : objects(entity, RDF.type.asNode())) {
        if (type.getURI().startsWith(Terms.NS)) {
          types.add(type.getURI().substring(Terms.NS.length()));
        }
      }
      Optional<EntityType> kind = Optional.empty();
      for (EntityType type : EntityType.values()) {
        if (kind.isEmpty() && types.contains(type.term())) {
          kind = Optional.of(type);
        }
      }
      if (kind.isEmpty() || mentions.getOrDefault(entity, List.of()).isEmpty()) {
        return Optional.empty();
      }
      Map<String, Integer> names = new LinkedHashMap<>();
      Set<String> words = new LinkedHashSet<>();
      int sentences = 0;
      for (Node mention : mentions.getOrDefault(entity, List.of())) {
        int times =
            text(mention, Terms.times.asNode()).map(Integer::parseInt).filter(n -> n > 0).orElse(1);
        text(mention, OA.exact.asNode()).ifPresent(name -> named(name, times, names));
        sentences += sentence(mention, words);
      }
      named(label(entity), 1, names);
      for (Node other : objects(entity, SKOS.altLabel.asNode())) {
        named(other.getLiteralLexicalForm(), 1, names);
      }
      for (Node fact : facts.getOrDefault(entity, List.of())) {
        for (Node evidence : objects(fact, Terms.evidence.asNode())) {
          if (sentences < MOST_SENTENCES) {
            sentences += sentence(evidence, words);
          }
        }
      }
      List<Subject.Name> found =
          names.entrySet().stream().map(n -> new Subject.Name(n.getKey(), n.getValue())).toList();
      Set<String> told = new LinkedHashSet<>();
      for (Node relation : facts.getOrDefault(entity, List.of())) {
        if (objects(relation, Terms.subject.asNode()).contains(entity)) {
          text(relation, Terms.office.asNode()).ifPresent(office -> words(office, told));
        }
      }
      return Optional.of(
          new Subject(
              entity.getURI(),
              kind.get(),
              types.stream().filter(t -> !t.equals("Entity") && !t.equals("Actor")).toList(),
              found,
              words,
              told,
              Set.of(),
              isEntry(entity) && entity.getURI().startsWith(ENTITY)
                  ? Optional.of(entity.getURI().substring(ENTITY.length()))
                  : Optional.empty()));
    }

    private static void named(String name, int times, Map<String, Integer> names) {
      String plain = String.join(" ", name.strip().split("\\s+"));
      if (!plain.isEmpty()) {
        names.putIfAbsent(plain, times);
      }
    }

    private int sentence(Node words, Set<String> into) {
      Optional<String> text =
          objects(words, Terms.inSentence.asNode()).stream()
              .findFirst()
              .or(() -> Optional.of(words))
              .flatMap(sentence -> text(sentence, OA.exact.asNode()));
      text.ifPresent(t -> words(t, into));
      return text.isPresent() ? 1 : 0;
    }

    private static void words(String text, Set<String> into) {
      for (String word : text.split("[^\\p{L}\\p{N}'’-]+")) {
        if (!word.isEmpty()) {
          into.add(word);
          into.add(word.toLowerCase(Locale.ROOT));
        }
      }
    }

    private Optional<String> text(Node subject, Node property) {
      return objects(subject, property).stream().map(Node::getLiteralLexicalForm).findFirst();
    }

    private List<Node> objects(Node subject, Node property) {
      return about.getOrDefault(subject, List.of()).stream()
          .filter(triple -> triple.getPredicate().equals(property))
          .map(Triple::getObject)
          .toList();
    }
  }
}
