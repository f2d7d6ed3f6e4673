package org.w3id.dateline.store;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.http.HttpEnv;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * What a query may reach besides the store: the SPARQL endpoints that are allowed, by their exact
 * address, and nothing else. Jena lets {@code SERVICE}, {@code LOAD} and contexts of JSON-LD reach
 * any host by default.
 *
 * @param allowed addresses of SPARQL endpoints
 */
public record ServicePolicy(Set<String> allowed) {
  /** Wikidata's public endpoint. */
  public static final String WIKIDATA = "https://query.wikidata.org/sparql";

  /** Wikidata alone. */
  public static final ServicePolicy DEFAULT = new ServicePolicy(Set.of(WIKIDATA));

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final long ANSWER_MILLIS = 20_000;

  public ServicePolicy {
    allowed = Set.copyOf(allowed);
  }

  /**
   * Makes a dataset's queries keep to this, and all others of the process: SHACL asks the global
   * context.
   */
  void apply(Context dataset) {
    HttpEnv.setDftHttpClient(
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build());
    ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
    ServiceExecutorRegistry.initWithDefaults(registry);
    registry.addSingleLink(
        (operation, original, binding, execution, next) -> {
          Node service = operation.getService();
          if (!service.isURI() || !allowed.contains(service.getURI())) {
            throw new QueryDeniedException(
                "SERVICE "
                    + service
                    + " is not allowed: start with --allow-service and its exact address to allow it");
          }
          return next.createExecution(operation, original, binding, execution);
        });
    JsonLdOptions options = new JsonLdOptions();
    options.setDocumentLoader(
        (address, loading) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Remote contexts are not loaded.");
        });
    for (Context context : new Context[] {ARQ.getContext(), dataset}) {
      ServiceExecutorRegistry.set(context, registry);
      context.set(ARQ.httpQueryTimeout, ANSWER_MILLIS);
      context.set(LangJSONLD11.JSONLD_OPTIONS, options);
    }
  }
}
