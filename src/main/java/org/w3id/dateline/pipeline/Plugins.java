package org.w3id.dateline.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.w3id.dateline.document.Sha256;
import org.w3id.dateline.entity.NameModel;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.kb.KbIndex;
import org.w3id.dateline.text.DependencyParser;

/**
 * What a user has put in the place of built-in models, a parser, a name model, or both, and beside
 * the world that ships, an index of Wikidata. The first two are found by {@link ServiceLoader} on
 * the class path, where the launcher puts the jars of the folder {@code plugins}; a name model can
 * be a folder in ONNX, too, which goes before.
 */
public final class Plugins {
  /** The built-in models alone. */
  public static final Plugins NONE =
      new Plugins(Optional.empty(), Optional.empty(), Optional.empty());

  /** A part with its name and the checksum of what its answers depend on. */
  private record Plugin<T>(String name, String checksum, T part) {}

  private final Optional<Plugin<DependencyParser>> parser;
  private final Optional<Plugin<NameModel>> names;

  private final Optional<Plugin<KbIndex>> index;

  private Plugins(
      Optional<Plugin<DependencyParser>> parser,
      Optional<Plugin<NameModel>> names,
      Optional<Plugin<KbIndex>> index) {
    this.parser = parser;
    this.names = names;
    this.index = index;
  }

  /**
   * Returns what is there to take the place of built-in models.
   *
   * @param namesFolder folder of a name model in ONNX, see {@link NameModel#onnx}
   * @throws UserException if one of them can't be used, or two are there for one place
   */
  public static Plugins installed(Optional<Path> namesFolder) {
    return installed(namesFolder, Plugins.class.getClassLoader());
  }

  static Plugins installed(Optional<Path> namesFolder, ClassLoader loader) {
    Optional<Plugin<DependencyParser>> parser =
        only(DependencyParser.class, loader)
            .map(p -> new Plugin<>(name("parser", p), checksum(p, p.version()), p));
    Optional<Plugin<NameModel>> names =
        namesFolder.isPresent()
            ? namesFolder
                .map(NameModel::onnx)
                .map(m -> new Plugin<>("names in ONNX", m.version(), m))
            : only(NameModel.class, loader)
                .map(m -> new Plugin<>(name("names", m), checksum(m, m.version()), m));
    return new Plugins(parser, names, Optional.empty());
  }

  /** Returns these with an index of Wikidata. */
  public Plugins with(Optional<KbIndex> kb) {
    return new Plugins(
        parser, names, kb.map(i -> new Plugin<>("index of Wikidata", i.checksum(), i)));
  }

  /** Returns the index of Wikidata. */
  public Optional<KbIndex> index() {
    return index.map(Plugin::part);
  }

  /** Returns the parser that takes the place of the built-in one. */
  Optional<DependencyParser> parser() {
    return parser.map(p -> new CheckedParser(p.part()));
  }

  /** Returns the name model that takes the place of the built-in one. */
  Optional<NameModel> names() {
    return names.map(Plugin::part);
  }

  /** Returns SHA-256 checksums by the plug-ins' names. */
  Map<String, String> checksums() {
    Map<String, String> checksums = new TreeMap<>();
    parser.ifPresent(p -> checksums.put(p.name(), p.checksum()));
    names.ifPresent(n -> checksums.put(n.name(), n.checksum()));
    index.ifPresent(i -> checksums.put(i.name(), i.checksum()));
    return checksums;
  }

  private static <T> Optional<T> only(Class<T> service, ClassLoader loader) {
    try {
      List<T> found =
          ServiceLoader.load(service, loader).stream().map(ServiceLoader.Provider::get).toList();
      if (found.size() > 1) {
        throw new UserException(
            "Two plug-ins want to be the "
                + service.getSimpleName()
                + ": "
                + found.get(0).getClass().getName()
                + " and "
                + found.get(1).getClass().getName(),
            "Leave one of their jars on the class path or in the folder \"plugins\".");
      }
      return found.stream().findFirst();
    } catch (ServiceConfigurationError e) {
      if (e.getCause() instanceof UserException mendable) {
        throw mendable;
      }
      throw new UserException(
          "A plug-in can't be loaded: " + e.getMessage() + because(e),
          "Mend it or take its jar off the class path, out of the folder \"plugins\".",
          e);
    }
  }

  private static String because(ServiceConfigurationError e) {
    return e.getCause() == null ? "" : " (" + e.getCause() + ")";
  }

  private static String name(String what, Object part) {
    return what + " " + part.getClass().getName();
  }

  /** Returns the checksum of a part's jar, or of its class where that is in no jar. */
  private static String checksum(Object part, String version) {
    Sha256 hash = new Sha256();
    try (InputStream in = code(part.getClass())) {
      hash.add(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hash.add(version.getBytes(StandardCharsets.UTF_8)).hex();
  }

  private static InputStream code(Class<?> type) throws IOException {
    try {
      CodeSource source = type.getProtectionDomain().getCodeSource();
      if (source != null && source.getLocation() != null) {
        Path place = Path.of(source.getLocation().toURI());
        if (Files.isRegularFile(place)) {
          return Files.newInputStream(place);
        }
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class");
    return in == null ? InputStream.nullInputStream() : in;
  }
}
