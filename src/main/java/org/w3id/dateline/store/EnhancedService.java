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
    Node target = service.getService();
    if (target.isURI()) {
      target = ServiceOpts.getEffectiveService(service).getTargetService().getService();
      allow.accept(target);
    }
    try {
      return new Rows(enhancer.createExecution(service, rows, context, next), target);
    } catch (RuntimeException e) {
      throw told(e, target);
    }
  }

  /** Returns the failure that led to another; what is none of a query's is the endpoint's. */
  private static RuntimeException told(RuntimeException failure, Node target) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof QueryDeniedException denied) {
        return denied;
      }
      if (cause instanceof QueryCancelledException cancelled) {
        return cancelled;
      }
      if (cause instanceof QueryExceptionHTTP || cause instanceof HttpException) {
        return String.valueOf(cause.getMessage()).startsWith(ServicePolicy.ENDPOINT)
            ? (RuntimeException) cause
            : ServicePolicy.unanswered(target, (RuntimeException) cause);
      }
    }
    return new QueryExceptionHTTP(
        -1, "its answer does not fit the query (" + failure.getMessage() + ")", failure);
  }

  private static final class Rows extends QueryIteratorWrapper {
    private final Node target;

    Rows(QueryIterator rows, Node target) {
      super(rows);
      this.target = target;
    }

    @Override
    protected boolean hasNextBinding() {
      try {
        return super.hasNextBinding();
      } catch (RuntimeException e) {
        throw told(e, target);
      }
    }

    @Override
    protected Binding moveToNextBinding() {
      try {
        return super.moveToNextBinding();
      } catch (RuntimeException e) {
        throw told(e, target);
      }
    }
  }
}
