package org.w3id.dateline.store;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.http.HttpEnv;
import org.apache.jena.http.sys.HttpRequestModifier;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.enhancer.impl.ServiceResponseCache;
import org.apache.jena.sparql.service.enhancer.init.ServiceEnhancerInit;
import org.apache.jena.sparql.util.Context;

/**
 * What a query may reach besides the store: the SPARQL endpoints that are allowed, by their exact
 * address, and nothing else. Jena lets {@code SERVICE}, {@code LOAD} and contexts of JSON-LD reach
 * any host by default.
 *
 * <p>Jena's service enhancer is there: {@code SERVICE <cache:loop:bulk+50:ADDRESS>} sends the rows
 * found so far in batches and keeps the answers. Only the address counts for what is allowed.
 *
 * @param allowed addresses of SPARQL endpoints
 * @param answer longest time until an endpoint answers
 */
public record ServicePolicy(Set<String> allowed, Duration answer) {
  /** Wikidata's public endpoint. */
  public static final String WIKIDATA = "https://query.wikidata.org/sparql";

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final RewriteFactory OPTIMIZER =
      ServiceEnhancerInit.enhance(Optimize.getFactory());

  /** Wikimedia's policy wants programs to say who asks. */
  private static final HttpRequestModifier NAMED =
      (parameters, headers) ->
          headers.put(HttpNames.hUserAgent, "dateline (https://w3id.org/dateline) Jena");

  /** How messages about an endpoint that failed begin. */
  static final String ENDPOINT = "The SPARQL endpoint ";

  private static final int BAD_GATEWAY = 502;
  private static final int KEPT_ANSWERS = 2_000;
  private static final int ROWS_IN_PAGE = 200;
  private static final int PAGES_OF_ANSWER = 50;

  /** Wikidata alone. */
  public static final ServicePolicy DEFAULT = new ServicePolicy(Set.of(WIKIDATA));

  public ServicePolicy {
    allowed = Set.copyOf(allowed);
  }

  /** Allows endpoints the usual time. */
  public ServicePolicy(Set<String> allowed) {
    this(allowed, ANSWER);
  }

  /** Allows endpoints besides Wikidata's. */
  public static ServicePolicy of(Set<String> more) {
    Set<String> allowed = new HashSet<>(more);
    allowed.add(WIKIDATA);
    return new ServicePolicy(allowed);
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
          require(operation.getService());
          try {
            return next.createExecution(operation, original, binding, execution);
          } catch (QueryExceptionHTTP | HttpException e) {
            throw unanswered(operation.getService(), e);
          }
        });
    registry.addBulkLink(new EnhancedService(this::require));
    ServiceResponseCache answers =
        new ServiceResponseCache(KEPT_ANSWERS, ROWS_IN_PAGE, PAGES_OF_ANSWER);
    JsonLdOptions options = new JsonLdOptions();
    options.setDocumentLoader(
        (address, loading) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Remote contexts are not loaded.");
        });
    for (Context context : new Context[] {ARQ.getContext(), dataset}) {
      ServiceExecutorRegistry.set(context, registry);
      ServiceResponseCache.set(context, answers);
      context.set(ARQConstants.sysOptimizerFactory, OPTIMIZER);
      context.set(ARQ.httpQueryTimeout, answer.toMillis());
      context.set(ARQ.httpRequestModifer, NAMED);
      context.set(LangJSONLD11.JSONLD_OPTIONS, options);
    }
  }

  /** Returns what to tell where an endpoint failed: which one, and what it said. */
  static QueryExceptionHTTP unanswered(Node service, RuntimeException failure) {
    int status =
        failure instanceof QueryExceptionHTTP answer
            ? answer.getStatusCode()
            : failure instanceof HttpException answer ? answer.getStatusCode() : 0;
    return new QueryExceptionHTTP(
        BAD_GATEWAY,
        ENDPOINT
            + service
            + " did not answer: "
            + (status > 0 ? status + " " : "")
            + failure.getMessage(),
        failure);
  }

  /** Throws if a service is not allowed. */
  private void require(Node service) {
    if (!service.isURI() || !allowed.contains(service.getURI())) {
      throw new QueryDeniedException(
          "SERVICE "
              + service
              + " is not allowed: give --allow-service and its exact address to allow it");
    }
  }
}
