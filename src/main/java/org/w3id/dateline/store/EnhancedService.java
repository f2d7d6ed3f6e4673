package org.w3id.dateline.store;

import java.util.function.Consumer;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.service.bulk.ChainingServiceExecutorBulk;
import org.apache.jena.sparql.service.bulk.ServiceExecutorBulk;
import org.apache.jena.sparql.service.enhancer.impl.ChainingServiceExecutorBulkServiceEnhancer;
import org.apache.jena.sparql.service.enhancer.impl.ServiceOpts;

/**
 * Jena's service enhancer, which asks nobody without leave, and whose failures say what failed: it
 * wraps what went wrong as something of its own.
 */
final class EnhancedService implements ChainingServiceExecutorBulk {
  private final ChainingServiceExecutorBulk enhancer =
      new ChainingServiceExecutorBulkServiceEnhancer();
  private final Consumer<Node> allow;

  /** Takes what throws if a service is not allowed. */
  EnhancedService(Consumer<Node> allow) {
    this.allow = allow;
  }

  @Override
  public QueryIterator createExecution(
      OpService service, QueryIterator rows, ExecutionContext context, ServiceExecutorBulk next) {
    if (service.getService().isURI()) {
      allow.accept(ServiceOpts.getEffectiveService(service).getTargetService().getService());
    }
    try {
      return new Rows(enhancer.createExecution(service, rows, context, next));
    } catch (RuntimeException e) {
      throw told(e);
    }
  }

  /** Returns the failure that led to another; what is none of a query's is the endpoint's. */
  private static RuntimeException told(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof QueryDeniedException denied) {
        return denied;
      }
      if (cause instanceof QueryCancelledException cancelled) {
        return cancelled;
      }
      if (cause instanceof QueryExceptionHTTP unanswered) {
        return unanswered;
      }
      if (cause instanceof HttpException unanswered) {
        return unanswered;
      }
    }
    return new QueryExceptionHTTP(
        -1, "its answer does not fit the query (" + failure.getMessage() + ")", failure);
  }

  private static final class Rows extends QueryIteratorWrapper {
    Rows(QueryIterator rows) {
      super(rows);
    }

    @Override
    protected boolean hasNextBinding() {
      try {
        return super.hasNextBinding();
      } catch (RuntimeException e) {
        throw told(e);
      }
    }

    @Override
    protected Binding moveToNextBinding() {
      try {
        return super.moveToNextBinding();
      } catch (RuntimeException e) {
        throw told(e);
      }
    }
  }
}
