package org.w3id.dateline.cli;

import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.w3id.dateline.error.UserException;

/** Reads Turtle that a user wrote. */
final class UserTurtle {
  private UserTurtle() {}

  /**
   * Reads a text.
   *
   * @param name what messages call it
   * @param base what its relative IRIs are resolved against
   * @param warned told what is doubtful, by name and line
   * @param triples takes the triples in the order of the text
   * @throws UserException if it is no Turtle; the message names the line
   */
  static void read(
      String text, String name, String base, Consumer<String> warned, Consumer<Triple> triples) {
    ErrorHandler blame =
        new ErrorHandler() {
          @Override
          public void warning(String message, long line, long column) {
            warned.accept(name + ":" + line + ":" + column + ": " + message);
          }

          @Override
          public void error(String message, long line, long column) {
            fatal(message, line, column);
          }

          @Override
          public void fatal(String message, long line, long column) {
            throw new UserException(
                name + ":" + line + ":" + column + ": " + message, "Mend the Turtle there.");
          }
        };
    try {
      RDFParser.fromString(text, Lang.TURTLE)
          .base(base)
          .errorHandler(blame)
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  triples.accept(triple);
                }
              });
    } catch (RiotException e) {
      throw new UserException(name + ": " + e.getMessage(), "Mend the Turtle there.", e);
    }
  }
}
