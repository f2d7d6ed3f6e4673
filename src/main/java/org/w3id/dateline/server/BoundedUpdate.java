package org.w3id.dateline.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.w3id.dateline.store.Store;

/** SPARQL updates of a bounded size that load nothing from elsewhere. */
final class BoundedUpdate extends SPARQL_Update {
  private static final int MAX_BYTES = 10_000_000;

  private final Store store;

  BoundedUpdate(Store store) {
    this.store = store;
  }

  @Override
  protected void execute(HttpAction action, InputStream input) {
    try {
      byte[] bytes = input.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        ServletOps.error(413, "An update may have " + MAX_BYTES + " bytes.");
      }
      UpdateRequest request = UpdateFactory.read(new ByteArrayInputStream(bytes), Syntax.syntaxARQ);
      if (request.getOperations().stream().anyMatch(UpdateLoad.class::isInstance)) {
        ServletOps.errorForbidden("LOAD is not allowed.");
      }
      super.execute(action, new ByteArrayInputStream(bytes));
      store.recount();
    } catch (QueryParseException e) {
      ServletOps.errorBadRequest(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
