package org.w3id.dateline.kb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.w3id.dateline.document.Sha256;
import org.w3id.dateline.error.UserException;

/**
 * The entities of a user's own beside an index. The folder {@code own} keeps them as tables, one
 * for each file that was added; they are indexed anew whenever one of them or the index changes.
 */
public final class OwnEntities {
  private static final String TABLE = ".tsv";

  private OwnEntities() {}

  /**
   * Adds entities, in place of those that came from a file of the same name.
   *
   * @param folder of the index; need not be there
   * @param name of the file, without its folder
   * @param items none to take those of the file away
   * @return how many entities of the user's own there are now
   * @throws UserException if an entity has the IRI of one from another file
   */
  public static int add(Path folder, String name, List<KbItem> items) {
    KbFolder kb = new KbFolder(folder);
    try (FileChannel lock = kb.lock()) {
      assert lock.isOpen();
      Path table = kb.own().resolve(name + TABLE);
      Map<String, String> files = new HashMap<>();
      for (Path other : tables(kb)) {
        if (!other.equals(table)) {
          read(other).forEach(item -> files.put(item.id(), file(other)));
        }
      }
      for (KbItem item : items) {
        if (files.containsKey(item.id())) {
          throw new UserException(
              item.label() + " of " + name + " has the IRI of one in " + files.get(item.id()),
              "Give it an id of its own, or take it out of one of the two files.");
        }
      }
      Files.createDirectories(kb.own());
      if (items.isEmpty()) {
        Files.deleteIfExists(table);
      } else {
        Path fresh = kb.own().resolve(name + ".new");
        Files.writeString(fresh, OwnTable.write(items));
        Files.move(fresh, table, StandardCopyOption.REPLACE_EXISTING);
      }
      KbFolder.Current current = kb.current();
      Optional<Path> own = index(kb, current.dump());
      kb.use(new KbFolder.Current(current.dump(), own));
      return files.size() + items.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns how many entities came from each file. */
  public static Map<String, Integer> files(Path folder) {
    Map<String, Integer> files = new TreeMap<>();
    try {
      for (Path table : tables(new KbFolder(folder))) {
        files.put(file(table), read(table).size());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static String file(Path table) {
    String name = table.getFileName().toString();
    return name.substring(0, name.length() - TABLE.length());
  }

  private static List<Path> tables(KbFolder kb) throws IOException {
    if (!Files.isDirectory(kb.own())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(kb.own())) {
      return files.filter(f -> f.getFileName().toString().endsWith(TABLE)).sorted().toList();
    }
  }

  private static List<KbItem> read(Path table) throws IOException {
    return OwnTable.read(
        Files.readString(table), table.toString(), "", (label, term) -> "no-id-" + label);
  }

  /**
   * Indexes the user's entities.
   *
   * @param dump index whose items tell more of entities that are the same
   * @return the new index; none where there are no entities
   */
  static Optional<Path> index(KbFolder kb, Optional<Path> dump) throws IOException {
    List<KbItem> items = new ArrayList<>();
    for (Path table : tables(kb)) {
      items.addAll(read(table));
    }
    if (items.isEmpty()) {
      return Optional.empty();
    }
    if (dump.isPresent()) {
      try (KbIndex known =
          KbIndex.open(new KbFolder.Current(dump, Optional.empty()), kb.folder())) {
        items.replaceAll(
            item -> item.wikidata().flatMap(known::withId).map(k -> both(item, k)).orElse(item));
      }
    }
    Path index = kb.free("own");
    Files.createDirectories(index);
    try (Directory directory = FSDirectory.open(index)) {
      IndexWriting.write(directory, items, "own " + Sha256.of(OwnTable.write(items)));
    }
    return Optional.of(index);
  }

  /** Returns what the user says of an entity, and what Wikidata says besides. */
  private static KbItem both(KbItem own, KbItem known) {
    Set<String> aliases = new LinkedHashSet<>(own.aliases());
    aliases.add(known.label());
    aliases.addAll(known.aliases());
    aliases.remove(own.label());
    Set<String> demonyms = new LinkedHashSet<>(own.demonyms());
    demonyms.addAll(known.demonyms());
    Set<String> types = new LinkedHashSet<>(own.types());
    types.addAll(known.types());
    return KbItem.draft(own.id(), own.kind(), own.label())
        .aliases(aliases)
        .demonyms(demonyms)
        .description(own.description().or(known::description))
        .types(types)
        .country(own.country().or(known::country))
        .within(known.within())
        .coordinates(own.coordinates().or(known::coordinates))
        .offices(known.offices())
        .parties(known.parties())
        .occupations(known.occupations())
        .heads(known.heads())
        .related(known.related())
        .capital(known.capital())
        .image(known.image())
        .wikipedia(known.wikipedia())
        .population(known.population())
        .wikidata(own.wikidata())
        .sitelinks(Math.max(own.sitelinks(), known.sitelinks()))
        .item();
  }
}
