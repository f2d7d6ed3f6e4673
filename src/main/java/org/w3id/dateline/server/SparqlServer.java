package org.w3id.dateline.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.geosparql.configuration.GeoSPARQLConfig;
import org.apache.jena.query.ARQ;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.store.Store;

/** A store over HTTP: SPARQL queries, the graphs, what describes them, and pages for people. */
public final class SparqlServer implements AutoCloseable {
  static final String DATASET = "/dateline";

  /** Where Fuseki's pages have the one for writing queries. */
  static final String EDITOR = "/dataset" + DATASET + "/query";

  /** Fuseki's own default of 5 MB for each response is allocated and cleared each time. */
  private static final int OUTPUT_BUFFER_BYTES = 64 * 1024;

  private static final String UPDATES = "/update";

  private final FusekiServer server;

  private SparqlServer(FusekiServer server) {
    this.server = server;
  }

  /**
   * Starts to serve a store.
   *
   * @throws UserException if the port is in use
   */
  public static SparqlServer start(Store store, ServerSettings settings) {
    store
        .dataset()
        .getContext()
        .set(ARQ.queryTimeout, Long.toString(settings.timeout().toMillis()));
    GeoSPARQLConfig.setupNoIndex();
    Operation query =
        Operation.alloc("https://w3id.org/dateline/operation#query", "query", "SPARQL Query");
    Operation update =
        Operation.alloc("https://w3id.org/dateline/operation#update", "update", "SPARQL Update");
    Descriptions descriptions = new Descriptions(store);
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(settings.port())
            .loopback(!settings.everywhere())
            .fusekiModules(FusekiModules.create(List.of()))
            .enablePing(true)
            .enableStats(true)
            .registerOperation(
                query,
                "application/sparql-query",
                new BoundedQuery(settings.maxRows(), descriptions.service()))
            .registerOperation(update, "application/sparql-update", new BoundedUpdate(store))
            .addFilter(DATASET, new DatasetRoot())
            .addFilter(DATASET + "/sparql", new CrossOrigin())
            .addFilter(UserInterface.PATH + "/*", new UserInterface())
            .addProcessor("/$/server", new ActionServerStatus())
            .addServlet("", new StartPage(store))
            .addServlet(QuestionPage.PATH + "/*", new QuestionPage(store))
            .addServlet(EntityPage.PATH + "/*", new EntityPage(store))
            .addServlet(DATASET + "/void", descriptions.voidServlet())
            .addServlet("/.well-known/void", descriptions.voidServlet())
            .addServlet(DATASET + "/ontology", descriptions.ontologyServlet())
            .addServlet(DATASET + "/shapes", descriptions.shapesServlet())
            .add(
                DATASET,
                DataService.newBuilder(store.dataset())
                    .addEndpoint(query, "sparql")
                    .addEndpoint(Operation.GSP_R, "data"));
    settings
        .updates()
        .ifPresent(
            users ->
                builder
                    .passwordFile(users.toString())
                    .realm("dateline")
                    .auth(AuthScheme.BASIC)
                    .add(
                        UPDATES,
                        DataService.newBuilder(store.dataset())
                            .addEndpoint(update, "sparql", Auth.ANY_USER)
                            .setAuthPolicy(Auth.ANY_USER)));
    FusekiServer server = builder.build();
    tune(server.getJettyServer());
    try {
      server.start();
    } catch (FusekiException e) {
      for (Throwable at = e; at != null; at = at.getCause()) {
        if (at instanceof BindException bind) {
          throw taken(settings, bind);
        }
      }
      throw e;
    }
    SparqlServer started = new SparqlServer(server);
    store.servedAt(started.queryAddress());
    return started;
  }

  /**
   * Makes sure that a server could start, before long work that it is to follow.
   *
   * @throws UserException if the port is in use
   */
  public static void requireFreePort(ServerSettings settings) {
    InetSocketAddress address =
        settings.everywhere()
            ? new InetSocketAddress(settings.port())
            : new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
    } catch (IOException e) {
      throw taken(settings, e);
    }
  }

  private static UserException taken(ServerSettings settings, IOException cause) {
    String reason = String.valueOf(cause.getMessage());
    return new UserException(
        "The port "
            + settings.port()
            + (reason.contains("in use") ? " is in use" : " can't be taken: " + reason),
        "Take another with --port, or 0 for any that is free.",
        cause);
  }

  @SuppressWarnings(
      "removal") // its successor is a further library; this one stays as long as the pinned Jetty
  private static void tune(Server jetty) {
    for (Connector connector : jetty.getConnectors()) {
      for (ConnectionFactory factory : connector.getConnectionFactories()) {
        if (factory instanceof HttpConfiguration.ConnectionFactory http) {
          http.getHttpConfiguration().setOutputBufferSize(OUTPUT_BUFFER_BYTES);
          http.getHttpConfiguration().setSendServerVersion(false);
        }
      }
    }
    jetty.insertHandler(new org.eclipse.jetty.server.handler.gzip.GzipHandler());
  }

  /** Returns the address of the start page. */
  public String address() {
    return "http://localhost:" + server.getHttpPort() + "/";
  }

  /** Returns the address of the SPARQL query endpoint. */
  public String queryAddress() {
    return "http://localhost:" + server.getHttpPort() + DATASET + "/sparql";
  }

  /** Returns the address of the SPARQL update endpoint, where there is one. */
  public Optional<String> updateAddress() {
    return server.getDataAccessPointRegistry().isRegistered(UPDATES)
        ? Optional.of("http://localhost:" + server.getHttpPort() + UPDATES + "/sparql")
        : Optional.empty();
  }

  /** Waits until the server is stopped. */
  public void join() {
    server.join();
  }

  /** Stops: running queries are given up, the store stays open. */
  @Override
  public void close() {
    server.stop();
  }
}
