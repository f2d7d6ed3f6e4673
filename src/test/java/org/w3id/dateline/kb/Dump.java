package org.w3id.dateline.kb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Small dumps in the layout of Wikidata's. */
final class Dump {
  private Dump() {}

  /** An item with a label, so many sitelinks and what else is given as members of JSON. */
  static String item(String id, String label, int sitelinks, String... members) {
    List<String> sites = new ArrayList<>();
    for (int i = 0; i < sitelinks; i++) {
      sites.add("'w" + i + "wiki':{'site':'w" + i + "wiki','title':'x','badges':[]}");
    }
    StringBuilder json = new StringBuilder("{'type':'item','id':'" + id + "'");
    json.append(",'labels':{'en':{'language':'en','value':'").append(label).append("'}}");
    for (String member : members) {
      json.append(',').append(member);
    }
    json.append(",'sitelinks':{").append(String.join(",", sites)).append("}}");
    return json.toString().replace('\'', '"');
  }

  /** Statements of one property whose values are items. */
  static String statements(String property, String... ids) {
    List<String> all = new ArrayList<>();
    for (String id : ids) {
      all.add(
          "{'mainsnak':{'snaktype':'value','property':'"
              + property
              + "','datavalue':{'value':{'entity-type':'item','id':'"
              + id
              + "'},'type':'wikibase-entityid'}},'type':'statement','rank':'normal'}");
    }
    return "'" + property + "':[" + String.join(",", all) + "]";
  }

  static String claims(String... properties) {
    return "'claims':{" + String.join(",", properties) + "}";
  }

  /** Lines between brackets, with commas, as a dump has them. */
  static String text(String... lines) {
    return "[\n" + String.join(",\n", lines) + "\n]\n";
  }

  static Path file(Path folder, String name, String text) {
    return file(folder, name, List.of(text));
  }

  /** Writes a file, packed as its name says, a stream of its own for each part. */
  static Path file(Path folder, String name, List<String> parts) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (String part : parts) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (OutputStream packing =
            name.endsWith(".gz")
                ? new GZIPOutputStream(stream)
                : name.endsWith(".bz2") ? new BZip2CompressorOutputStream(stream) : stream) {
          packing.write(part.getBytes(StandardCharsets.UTF_8));
        }
        stream.writeTo(bytes);
      }
      return Files.write(folder.resolve(name), bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A build and all that it said. */
  record Built(BuildReport report, List<String> notices) {}

  static Built build(Path dump, Path kb) {
    return build(dump, kb, BuildSettings.usual());
  }

  static Built build(Path dump, Path kb, BuildSettings settings) {
    Notices notices = new Notices();
    BuildReport report = KbBuild.run(dump, InputStream.nullInputStream(), kb, settings, notices);
    return new Built(report, notices.texts);
  }

  /** Keeps what a build says. */
  static final class Notices implements BuildListener {
    final List<String> texts = new ArrayList<>();

    @Override
    public void notice(String text) {
      texts.add(text);
    }
  }

  /** The only item of this name. */
  static KbItem only(KbIndex index, String name) {
    List<KbItem> found = index.named(name, 10);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " items are called " + name);
    }
    return found.get(0);
  }

  static Optional<KbItem> first(Path kb, String name) {
    try (KbIndex index = KbIndex.open(kb)) {
      return index.named(name, 1).stream().findFirst();
    }
  }
}
