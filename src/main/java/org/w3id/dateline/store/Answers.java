package org.w3id.dateline.store;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.w3id.dateline.error.UserException;

/** Answers to a query, from a store that is open here or from the server that has it. */
public final class Answers {
  private static final int CONNECT_SECONDS = 300;

  private Answers() {}

  /**
   * Rows to be laid out by the caller.
   *
   * @param columns names of the variables
   * @param rows as many cells in each as there are columns; empty where a variable is unbound
   */
  public record Rows(List<String> columns, List<List<String>> rows) {}

  /**
   * Asks a store and hands the rows on, or writes the answer.
   *
   * @param format how to write it
   * @param table takes the rows where the format is {@link AnswerFormat#TABLE}
   * @throws UserException if the format does not fit the kind of query
   */
  public static void of(
      Store store, Query query, AnswerFormat format, OutputStream out, Consumer<Rows> table) {
    store.read(
        () -> {
          try (QueryExecution execution =
              QueryExecution.dataset(DatasetFactory.wrap(store.dataset())).query(query).build()) {
            write(execution, query, format, out, table);
          }
          return true;
        });
  }

  /** Asks a SPARQL endpoint and hands the rows on, or writes the answer. */
  public static void of(
      String endpoint, Query query, AnswerFormat format, OutputStream out, Consumer<Rows> table) {
    try (QueryExecution execution =
        QueryExecutionHTTP.service(endpoint)
            .query(query)
            .timeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .build()) {
      write(execution, query, format, out, table);
    }
  }

  /** Asks a store and returns the rows. */
  public static Rows rows(Store store, Query query) {
    List<Rows> answers = new ArrayList<>();
    of(store, query, AnswerFormat.TABLE, OutputStream.nullOutputStream(), answers::add);
    return answers.get(0);
  }

  /** Asks a SPARQL endpoint and returns the rows. */
  public static Rows rows(String endpoint, Query query) {
    List<Rows> answers = new ArrayList<>();
    of(endpoint, query, AnswerFormat.TABLE, OutputStream.nullOutputStream(), answers::add);
    return answers.get(0);
  }

  private static void write(
      QueryExecution execution,
      Query query,
      AnswerFormat format,
      OutputStream out,
      Consumer<Rows> table) {
    try {
      if (query.isSelectType()) {
        writeRows(execution.execSelect(), query, format, out, table);
      } else if (query.isAskType()) {
        boolean yes = execution.execAsk();
        if (format == AnswerFormat.TABLE) {
          table.accept(new Rows(List.of("answer"), List.of(List.of(yes ? "yes" : "no"))));
        } else {
          ResultsWriter.create().lang(rowsLang(format, "An ASK query")).build().write(out, yes);
        }
      } else {
        Model model =
            query.isConstructType() ? execution.execConstruct() : execution.execDescribe();
        RDFFormat as = triplesFormat(format);
        model.setNsPrefixes(query.getPrefixMapping());
        RDFDataMgr.write(out, model, as);
      }
    } catch (QueryCancelledException e) {
      throw new UserException("The query took too long", "Narrow it, or add a LIMIT.", e);
    } catch (TextIndexParseException e) {
      throw new UserException(
          "The words to search for are not in Lucene's syntax",
          "Write words, \"phrases in quotation marks\", AND, OR, wor*; put a backslash before other signs.",
          e);
    } catch (QueryDeniedException e) {
      throw new UserException(
          String.valueOf(e.getMessage()),
          "A server that has the store open must have been started with that option.",
          e);
    } catch (QueryExceptionHTTP e) {
      throw unanswered(Optional.ofNullable(e.getResponse()), e);
    } catch (HttpException e) {
      throw unanswered(Optional.ofNullable(e.getResponse()), e);
    }
  }

  /** What the endpoint said; else the message, which holds the address with the query in it. */
  private static UserException unanswered(Optional<String> said, RuntimeException e) {
    String reason =
        said.map(
                text -> String.join(" ", text.lines().map(String::strip).limit(2).toList()).strip())
            .filter(text -> !text.isEmpty())
            .orElse(String.valueOf(e.getMessage()));
    int query = reason.indexOf("?query=");
    String brief = query < 0 ? reason : reason.substring(0, query);
    return new UserException(
        brief.startsWith(ServicePolicy.ENDPOINT)
            ? brief
            : "A SPARQL endpoint did not answer: " + brief,
        "Mend the query if the endpoint blames it; otherwise check the network and the endpoint's address.",
        e);
  }

  private static void writeRows(
      ResultSet rows, Query query, AnswerFormat format, OutputStream out, Consumer<Rows> table) {
    if (format == AnswerFormat.TABLE) {
      List<List<String>> cells = new ArrayList<>();
      rows.forEachRemaining(
          row -> {
            List<String> line = new ArrayList<>();
            for (String name : rows.getResultVars()) {
              line.add(row.contains(name) ? show(row.get(name).asNode(), query) : "");
            }
            cells.add(line);
          });
      table.accept(new Rows(List.copyOf(rows.getResultVars()), cells));
      return;
    }
    ResultsWriter.create().lang(rowsLang(format, "A SELECT query")).build().write(out, rows);
  }

  private static Lang rowsLang(AnswerFormat format, String kind) {
    return switch (format) {
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      case TABLE, TTL, NT, JSONLD -> throw misfit(format, kind);
    };
  }

  private static RDFFormat triplesFormat(AnswerFormat format) {
    return switch (format) {
      case TABLE, TTL -> RDFFormat.TURTLE_PRETTY;
      case NT -> RDFFormat.NTRIPLES_UTF8;
      case JSON, JSONLD -> RDFFormat.JSONLD11;
      case XML -> RDFFormat.RDFXML;
      case CSV, TSV -> throw misfit(format, "A query for triples");
    };
  }

  private static UserException misfit(AnswerFormat format, String kind) {
    return new UserException(
        kind + " can't be written as " + format.name().toLowerCase(Locale.ROOT),
        "SELECT and ASK take table, csv, tsv, json or xml; CONSTRUCT and DESCRIBE take ttl, nt, jsonld or xml.");
  }

  private static String show(Node node, Query query) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (!node.isURI()) {
      return node.toString();
    }
    PrefixMapping prefixes = query.getPrefixMapping();
    String shortened = prefixes.shortForm(node.getURI());
    return shortened.equals(node.getURI()) ? "<" + node.getURI() + ">" : shortened;
  }
}
