package org.w3id.dateline.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.w3id.dateline.graph.ArticleGraph;
import org.w3id.dateline.graph.Graphs;
import org.w3id.dateline.graph.Terms;
import org.w3id.dateline.identity.Bearer;
import org.w3id.dateline.iri.IriMinter;

/**
 * Whom the articles of a store speak of, as they were minted, by article and by block, and which
 * blocks are open: somebody in them came or went since they were decided. Stands in the graph of
 * metadata.
 */
final class BearerIndex {
  private static final String BLOCKS = IriMinter.BASE + "block/";
  private static final Node UNDECIDED = Terms.undecided.asNode();
  private static final Node BEARER = Terms.bearer.asNode();
  private static final Node UNDONE = Terms.identifiedAs.asNode();
  private static final Node TRUE = StoreTerms.yes();

  private final Content content;

  BearerIndex(Content content) {
    this.content = content;
  }

  /** Notes who an article, as minted, speaks of. */
  void note(ArticleGraph article) {
    Node name = NodeFactory.createURI(article.article());
    note(name, Bearers.of(name, article.facts(), article.entities()));
  }

  /** Notes who an article's graph, with the IRIs that it minted, speaks of. */
  void note(Node article, List<Triple> triples) {
    note(article, Bearers.of(article, triples, List.of()));
  }

  private void note(Node article, Collection<Bearer> bearers) {
    content.describe(
        article, Terms.identityState.asNode(), NodeFactory.createLiteralString(Identities.RULES));
    for (Bearer bearer : bearers) {
      Node line = NodeFactory.createLiteralString(bearer.line());
      content.describe(article, BEARER, line);
      for (String block : bearer.blocks()) {
        content.describe(node(block), BEARER, line);
        if (!Bearer.isTie(block)) { // found by way of the name
          open(block);
        }
      }
    }
  }

  /** Takes out what {@link #note} noted. */
  void forget(Node article) {
    for (Node line : content.described(article, BEARER)) {
      Bearer.parse(line.getLiteralLexicalForm())
          .ifPresent(
              bearer ->
                  bearer
                      .blocks()
                      .forEach(
                          block -> {
                            content.forget(node(block), BEARER, line);
                            open(block);
                          }));
    }
    content.forget(article, BEARER, Node.ANY);
    content.forget(article, Terms.identityState.asNode(), Node.ANY);
  }

  /** Returns those of an article. */
  List<Bearer> ofArticle(Node article) {
    return bearers(article);
  }

  /** Returns those in a block. */
  List<Bearer> inBlock(String block) {
    return bearers(node(block));
  }

  private List<Bearer> bearers(Node subject) {
    List<Bearer> found = new ArrayList<>();
    for (Node line : content.described(subject, BEARER)) {
      Bearer.parse(line.getLiteralLexicalForm()).ifPresent(found::add);
    }
    return found;
  }

  /** Notes an IRI that decisions speak of and that somebody of a block has without decisions. */
  void undone(String block, String iri) {
    content.describe(node(block), UNDONE, NodeFactory.createURI(iri));
  }

  /** Takes out what {@link #undone} noted of a block. */
  void forgetUndone(String block) {
    content.forget(node(block), UNDONE, Node.ANY);
  }

  /** Returns the blocks of which {@link #undone} noted an IRI. */
  List<String> undone(String iri) {
    List<String> blocks = new ArrayList<>();
    content
        .dataset()
        .find(Graphs.METADATA, Node.ANY, UNDONE, NodeFactory.createURI(iri))
        .forEachRemaining(quad -> blocks.add(name(quad.getSubject())));
    return blocks.stream().sorted().toList();
  }

  /** Says that a block is to be decided. */
  void open(String block) {
    content.describe(node(block), UNDECIDED, TRUE);
  }

  /** Says that a block is decided. */
  void close(String block) {
    content.forget(node(block), UNDECIDED, Node.ANY);
  }

  /** Returns open blocks, sorted: those of names, or where none is open those of offices. */
  List<String> open(int most) {
    TreeSet<String> names = new TreeSet<>();
    TreeSet<String> offices = new TreeSet<>();
    content
        .dataset()
        .find(Graphs.METADATA, Node.ANY, UNDECIDED, TRUE)
        .forEachRemaining(
            quad -> {
              String block = name(quad.getSubject());
              (isOffice(block) ? offices : names).add(block);
            });
    return (names.isEmpty() ? offices : names).stream().limit(most).toList();
  }

  /** Returns whether a block is of an office, not of names. */
  static boolean isOffice(String block) {
    return block.startsWith("office/");
  }

  private static Node node(String block) {
    return NodeFactory.createURI(BLOCKS + URLEncoder.encode(block, StandardCharsets.UTF_8));
  }

  private static String name(Node block) {
    return URLDecoder.decode(block.getURI().substring(BLOCKS.length()), StandardCharsets.UTF_8);
  }
}
