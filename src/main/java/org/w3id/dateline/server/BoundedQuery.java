package org.w3id.dateline.server;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.w3id.dateline.store.UsualPrefixes;

/**
 * SPARQL queries that know the usual prefixes and whose answers have a largest size, and a
 * description of the service where none is asked.
 */
final class BoundedQuery extends SPARQL_QueryDataset {
  private final long maxRows;
  private final String description;

  BoundedQuery(long maxRows, String description) {
    this.maxRows = maxRows;
    this.description = description;
  }

  @Override
  public void execGet(HttpAction action) {
    if (action.getRequest().getQueryString() == null) {
      Pages.send(action.getResponse(), "text/turtle", description);
      action.setResponseStatus(HttpServletResponse.SC_OK);
      return;
    }
    super.execGet(action);
  }

  @Override
  protected void execute(String query, HttpAction action) {
    String declared = query;
    try {
      declared = UsualPrefixes.declare(query);
    } catch (QueryParseException e) {
      UsualPrefixes.Fault fault = UsualPrefixes.fault(e);
      String place = fault.place().isEmpty() ? "" : ", " + fault.place();
      ServletOps.errorBadRequest(
          "The query" + place + ": " + fault.problem() + ". " + fault.remedy());
    } catch (QueryException e) {
      ServletOps.errorBadRequest("The query: " + e.getMessage() + ". Mend the query.");
    }
    super.execute(declared, action);
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    if (!query.isAskType() && (!query.hasLimit() || query.getLimit() > maxRows)) {
      query.setLimit(maxRows);
      action.setResponseHeader("Dateline-Result-Limit", Long.toString(maxRows));
    }
  }
}
