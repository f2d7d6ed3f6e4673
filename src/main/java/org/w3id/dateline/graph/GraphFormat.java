package org.w3id.dateline.graph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.XSD;
import org.w3id.dateline.iri.IriMinter;

/**
 * Ways to print articles' graphs, one after the other: the beginning once, then the text of each
 * article. What is printed for an article depends on that article alone.
 */
public enum GraphFormat {
  /** N-Quads, the lines of each article sorted. */
  NQUADS {
    @Override
    public String beginning() {
      return "";
    }

    @Override
    public String print(ArticleGraph article, List<Triple> run) {
      return NQuads.write(quads(article, run));
    }
  },

  /** TriG. */
  TRIG {
    @Override
    public String beginning() {
      return trig(List.of());
    }

    @Override
    public String print(ArticleGraph article, List<Triple> run) {
      return trig(quads(article, run)).substring(beginning().length());
    }

    private String trig(List<Quad> quads) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      StreamRDF stream =
          StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS, Context.emptyContext());
      stream.start();
      PREFIXES.forEach(stream::prefix);
      quads.forEach(stream::quad);
      stream.finish();
      return out.toString(StandardCharsets.UTF_8);
    }
  },

  /** JSON-LD, one object of one line for each article. */
  JSONLD {
    @Override
    public String beginning() {
      return "";
    }

    @Override
    public String print(ArticleGraph article, List<Triple> run) {
      return new JsonLd(PREFIXES).write(quads(article, run)) + "\n";
    }
  };

  private static final Map<String, String> PREFIXES = usual();

  /** Returns the prefixes that are used in all that people read, each with its namespace. */
  public static Map<String, String> prefixes() {
    return PREFIXES;
  }

  private static Map<String, String> usual() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("", Terms.NS);
    prefixes.put("article", IriMinter.BASE + "article/");
    prefixes.put("entity", IriMinter.BASE + "entity/");
    prefixes.put("event", Vocabulary.CONCEPTS);
    prefixes.put("geo", External.GEO_NS);
    prefixes.put("nif", External.NIF_NS);
    prefixes.put("oa", External.OA_NS);
    prefixes.put("prov", External.PROV_NS);
    prefixes.put("rdf", RDF.uri);
    prefixes.put("rdfs", RDFS.uri);
    prefixes.put("schema", SchemaDO.NS);
    prefixes.put("skos", SKOS.uri);
    prefixes.put("wd", External.WIKIDATA);
    prefixes.put("wgs84", External.WGS84_NS);
    prefixes.put("xsd", XSD.NS);
    return Collections.unmodifiableMap(prefixes);
  }

  /** Returns what stands before the first article. */
  public abstract String beginning();

  /**
   * Returns an article's graph as text.
   *
   * @param run triples that describe the run, for the graph of metadata; none where they are
   *     printed with another article
   */
  public abstract String print(ArticleGraph article, List<Triple> run);

  /** The triples of an article with the graphs that they belong to. */
  private static List<Quad> quads(ArticleGraph article, List<Triple> run) {
    Node name = NodeFactory.createURI(article.article());
    List<Quad> quads = new ArrayList<>();
    article.facts().forEach(t -> quads.add(Quad.create(name, t)));
    article.entities().forEach(t -> quads.add(Quad.create(Graphs.ENTITIES, t)));
    article.description().forEach(t -> quads.add(Quad.create(Graphs.METADATA, t)));
    run.forEach(t -> quads.add(Quad.create(Graphs.METADATA, t)));
    return quads;
  }
}
