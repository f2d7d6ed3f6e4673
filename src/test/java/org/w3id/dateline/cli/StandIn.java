package org.w3id.dateline.cli;

import jakarta.servlet.Filter;
import java.io.StringReader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** A SPARQL endpoint in the place of Wikidata's, with a few facts in its shape. */
final class StandIn implements AutoCloseable {
  private static final String PREFIXES =
      """
      PREFIX about:    <http://schema.org/>
      PREFIX p:        <http://www.wikidata.org/prop/>
      PREFIX pq:       <http://www.wikidata.org/prop/qualifier/>
      PREFIX ps:       <http://www.wikidata.org/prop/statement/>
      PREFIX rdfs:     <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX wd:       <http://www.wikidata.org/entity/>
      PREFIX wdt:      <http://www.wikidata.org/prop/direct/>
      PREFIX xsd:      <http://www.w3.org/2001/XMLSchema#>
      """;

  private final FusekiServer server;
  private final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean silent;

  /** Starts an endpoint with facts in Turtle. */
  StandIn(String facts) {
    Dataset dataset = DatasetFactory.createTxnMem();
    dataset.executeWrite(
        () ->
            RDFDataMgr.read(
                dataset, new StringReader(PREFIXES + facts), "http://localhost/", Lang.TURTLE));
    Filter counting =
        (request, response, rest) -> {
          requests.incrementAndGet();
          if (silent) {
            try {
              end.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
          rest.doFilter(request, response);
        };
    server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .addFilter("/*", counting)
            .add("/standin", dataset)
            .build();
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getPort() + "/standin/sparql";
  }

  /** Answers nothing from now on. */
  void fallSilent() {
    silent = true;
  }

  /** Returns how many requests came since this was last asked. */
  int takeRequests() {
    return requests.getAndSet(0);
  }

  @Override
  public void close() {
    end.countDown();
    server.stop();
  }
}
