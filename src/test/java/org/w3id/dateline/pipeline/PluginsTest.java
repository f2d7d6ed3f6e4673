package org.w3id.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dateline.document.Document;
import org.w3id.dateline.document.Metadata;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.TinyOnnx;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.text.Token;

/** Plug-ins as a user makes them: a class in a jar that names it as a service. */
class PluginsTest {
  private static final String PARSER =
      """
      import java.util.*;
      import org.w3id.dateline.text.DependencyParser;

      public class NAME implements DependencyParser {
        public List<Word> parse(List<String> forms) {
          List<Word> words = new ArrayList<>();
          for (int i = 0; i < forms.size(); i++) {
            words.add(new Word(forms.get(i), "NNP", i == 0 ? -1 : HEAD, i == 0 ? "root" : "dep"));
          }
          return words;
        }
      }
      """;

  private static final String NAMES =
      """
      import java.util.*;
      import org.w3id.dateline.entity.*;
      import org.w3id.dateline.text.Token;

      public class NAME implements NameModel {
        public List<Name> names(List<Token> sentence) {
          return List.of(new Name(0, 0, EntityType.ORGANIZATION, 1));
        }
      }
      """;

  private static final String PARSERS = "org.w3id.dateline.text.DependencyParser";
  private static final String NAME_MODELS = "org.w3id.dateline.entity.NameModel";

  @TempDir Path folder;

  private URL jar(String service, String name, String source) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".java"), source.replace("NAME", name));
    String classPath = System.getProperty("java.class.path");
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-cp", classPath, file.toString());
    assertThat(code).isZero();
    Path jar = folder.resolve(name.toLowerCase(Locale.ROOT) + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(name + ".class"));
      out.write(Files.readAllBytes(folder.resolve(name + ".class")));
      out.putNextEntry(new JarEntry("META-INF/services/" + service));
      out.write(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return jar.toUri().toURL();
  }

  private static ClassLoader loader(URL... jars) {
    return new URLClassLoader(jars, PluginsTest.class.getClassLoader());
  }

  private static Extraction read(Plugins plugins, String text) {
    return new Pipeline(plugins).extract(new Document("test", text, Metadata.NONE));
  }

  @Test
  void aParserTakesThePlaceOfTheBuiltInOne() throws IOException {
    URL jar = jar(PARSERS, "Hanging", PARSER.replace("HEAD", "0"));
    Plugins plugins = Plugins.installed(Optional.empty(), loader(jar));

    List<Token> tokens =
        read(plugins, "Ana Norton lives in Paris.").text().sentences().get(0).tokens();

    assertThat(tokens).extracting(Token::head).containsExactly(-1, 0, 0, 0, 0, 0);
    assertThat(plugins.checksums()).containsOnlyKeys("parser Hanging");
  }

  @Test
  void anotherJarHasAnotherChecksum() throws IOException {
    URL one = jar(PARSERS, "Hanging", PARSER.replace("HEAD", "0"));
    String checksum =
        Plugins.installed(Optional.empty(), loader(one)).checksums().get("parser Hanging");
    URL other = jar(PARSERS, "Hanging", PARSER.replace("HEAD", "i - 1"));
    assertThat(Plugins.installed(Optional.empty(), loader(other)).checksums())
        .doesNotContainValue(checksum);
  }

  @Test
  void aNameModelTakesThePlaceOfTheBuiltInOne() throws IOException {
    Plugins plugins =
        Plugins.installed(Optional.empty(), loader(jar(NAME_MODELS, "Firsts", NAMES)));

    assertThat(labels(read(plugins, "Zorbo met Ana Norton."))).contains("ORGANIZATION Zorbo");
    assertThat(plugins.checksums()).containsOnlyKeys("names Firsts");
  }

  @Test
  void aTransformerTakesThePlaceOfTheBuiltInNameModel() throws IOException {
    Path model =
        TinyOnnx.write(
            folder.resolve("model"),
            List.of("O", "B-ORG", "I-ORG"),
            List.of("Zor B-ORG", "##bo O"));
    Plugins plugins = Plugins.installed(Optional.of(model));

    assertThat(labels(read(plugins, "Zorbo met the minister."))).contains("ORGANIZATION Zorbo");
    assertThat(plugins.checksums()).containsOnlyKeys("names in ONNX");
  }

  private static List<String> labels(Extraction extraction) {
    List<String> labels = new ArrayList<>();
    for (Entity entity : extraction.entities().all()) {
      labels.add(entity.type() + " " + entity.label());
    }
    return labels;
  }

  @Test
  void aParserWhoseAnswerIsNoTreeIsNamed() throws IOException {
    URL jar = jar(PARSERS, "Circling", PARSER.replace("HEAD", "i"));
    Plugins plugins = Plugins.installed(Optional.empty(), loader(jar));

    assertThatThrownBy(() -> read(plugins, "Ana Norton lives in Paris."))
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll("Circling", "no tree", "plugins");
  }

  @Test
  void twoPluginsForOnePlaceAreNamed() throws IOException {
    URL one = jar(PARSERS, "One", PARSER.replace("HEAD", "0"));
    URL two = jar(PARSERS, "Two", PARSER.replace("HEAD", "0"));

    assertThatThrownBy(() -> Plugins.installed(Optional.empty(), loader(one, two)))
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll("One", "Two", "DependencyParser");
  }

  @Test
  void aPluginThatCannotBeLoadedIsNamed() throws IOException {
    String broken =
        PARSER.replace("HEAD", "0").replace("{\n  public", "{ NAME(int n) {}\n  public");
    URL jar = jar(PARSERS, "Broken", broken);

    assertThatThrownBy(() -> Plugins.installed(Optional.empty(), loader(jar)))
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll("Broken", "plugins");
  }
}
