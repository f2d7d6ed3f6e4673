package org.w3id.dateline.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3id.dateline.document.Sha256;
import org.w3id.dateline.text.TextModels;

/** What the pipeline's findings depend on besides its code: models, and tables of knowledge. */
public final class Models {
  private static final String TABLES = "org/w3id/dateline";

  private Models() {}

  /** Returns the SHA-256 checksums of models, plug-ins, and all tables together, by name. */
  public static Map<String, String> checksums(Plugins plugins) {
    Map<String, String> checksums = new TreeMap<>(TextModels.checksums());
    checksums.putAll(plugins.checksums());
    checksums.put("names and tables of dateline", tables());
    return Map.copyOf(checksums);
  }

  private static String tables() {
    try {
      URI place = Models.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path program = Path.of(place);
      if (Files.isDirectory(program)) {
        return checksum(program.resolve(TABLES));
      }
      try (FileSystem jar = FileSystems.newFileSystem(program)) {
        return checksum(jar.getPath(TABLES));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String checksum(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(f -> f.toString().endsWith(".tsv") || f.toString().endsWith(".bin"))
              .sorted(Comparator.comparing(Path::toString))
              .toList();
    }
    Sha256 hash = new Sha256();
    for (Path file : files) {
      hash.add(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      try (InputStream in = Files.newInputStream(file)) {
        hash.add(in);
      }
    }
    return hash.hex();
  }
}
