package org.w3id.dateline.kb;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Builds an index from a dump. */
public final class KbBuild {
  private KbBuild() {}

  /** Builds an index from a dump, in place of one that is there. */
  public static int run(Path dump, Path folder, int minSitelinks, Set<String> keep) {
    try {
      List<KbItem> items = new ArrayList<>();
      List<Long> edges = new ArrayList<>();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(new FileInputStream(dump.toFile())),
                  StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.length() < 3) {
            continue;
          }
          byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
          int end = bytes[bytes.length - 1] == ',' ? bytes.length - 1 : bytes.length;
          RawEntity entity = ItemParser.parse(bytes, 0, end);
          for (String broader : entity.ids(Use.BROADER)) {
            edges.add(ClassTree.edge(ItemBytes.numberOf(entity.id), ItemBytes.numberOf(broader)));
          }
          if (entity.type.equals("item") && entity.sitelinks >= minSitelinks) {
            entity.label().ifPresent(label -> items.add(entity.item(label)));
          }
        }
      }
      ClassTree tree = new ClassTree(edges.stream().mapToLong(Long::longValue).toArray(), keep);
      List<KbItem> kept = new ArrayList<>();
      for (KbItem item : items) {
        Kind otherwise = item.coordinates().isPresent() ? Kind.PLACE : Kind.OTHER;
        tree.kind(item.types(), otherwise, item.sitelinks())
            .ifPresent(kind -> kept.add(item.withKind(kind)));
      }
      KbFolder kb = KbFolder.of(folder);
      Files.createDirectories(folder.resolve("index"));
      try (Directory directory = FSDirectory.open(folder.resolve("index"))) {
        IndexWriting.write(directory, kept.iterator(), Map.of("version", KbFolder.VERSION));
      }
      kb.use("index");
      return kept.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
