package org.w3id.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.iri.IriMinter;
import org.w3id.dateline.kb.KbItem;
import org.w3id.dateline.kb.OwnEntities;
import org.w3id.dateline.kb.OwnTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a user's own entities. */
@Command(
    name = "add",
    description = {
      "Add entities of your own, which are linked with as Wikidata's items are.",
      "",
      "FILE is a table (.tsv) or Turtle (.ttl). The first row of a table names its columns, some of id, label, aliases,"
          + " demonyms, type, country, description, wikidata, latitude, longitude, sitelinks; label and type must be"
          + " there, several aliases have | between. Sitelinks say how well known it is beside Wikidata's items: 30 where the"
          + " cell is empty, as a minister has. Turtle uses rdfs:label, skos:altLabel, rdf:type (a class of the"
          + " ontology), schema:sameAs (an item of Wikidata), schema:description, dateline:country, dateline:demonym,"
          + " geo:lat, geo:long.",
      "",
      "An entity without an id has the IRI that articles give to one of its name and kind. What is added takes the place"
          + " of what came from a file of the same name. It is kept in the folder own beside the index, and outlives"
          + " \"dateline kb build\". The index is part of what articles are read with: the next \"dateline build\" reads"
          + " all of them anew."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dateline kb add ours.tsv             label, type and what else you know, a row each",
      "  dateline kb add ours.tsv --remove    takes them away again"
    })
final class KbAddCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "Table or Turtle.")
  Path file = Path.of("");

  @Option(
      names = "--remove",
      description = "Take away what came from a file of this name, which need not be there.")
  boolean remove;

  @Mixin KbOption kb = new KbOption();

  KbAddCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String name = String.valueOf(file.getFileName());
    if (remove && !OwnEntities.files(kb.folder()).containsKey(name)) {
      throw new UserException(
          "nothing came from a file called " + name,
          "\"dateline kb stats\" lists the files that entities came from.");
    }
    List<KbItem> items = remove ? List.of() : items();
    int all = OwnEntities.add(kb.folder(), name, items);
    terminal
        .out()
        .println(
            (items.size() == 1 ? "1 entity" : items.size() + " entities")
                + " from "
                + name
                + "; "
                + all
                + " of your own in "
                + kb.folder());
    return Dateline.DONE;
  }

  private List<KbItem> items() {
    String text = text();
    String table = file.toString().endsWith(".ttl") ? OwnTurtle.table(text, file.toString()) : text;
    return OwnTable.read(table, file.toString(), IriMinter.BASE + "entity/", IriMinter::named);
  }

  private String text() {
    if (!Files.isRegularFile(file)) {
      throw new UserException(file + " is no file", "Name a table (.tsv) or Turtle (.ttl).");
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new UserException(file + " is not UTF-8", "Save it in this encoding.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
