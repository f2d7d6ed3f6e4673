package org.w3id.dateline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the house, on the classes as they are compiled. */
class HouseTest {
  private static final String BASE = "org.w3id.dateline.";

  /** A package uses only those before it in this list. */
  private static final List<String> STAGES =
      List.of(
          "error",
          "table",
          "document",
          "world",
          "kb",
          "text",
          "time",
          "entity",
          "fact",
          "link",
          "reconcile",
          "iri",
          "record",
          "graph",
          "identity",
          "store",
          "server",
          "pipeline",
          "cli",
          "build");

  /** Where Jena's types may be seen. */
  private static final List<String> JENA = List.of("graph", "store", "server", "cli", "build");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.w3id.dateline");

  private static String packageOf(String stage) {
    return BASE + stage + "..";
  }

  @Test
  void everyPackageHasItsPlace() {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      String rest = type.getPackageName().substring(BASE.length());
      found.add(rest.split("\\.")[0]);
    }
    assertThat(STAGES).containsAll(found);
  }

  @Test
  void aStageUsesOnlyStagesBeforeIt() {
    for (int i = 0; i < STAGES.size() - 1; i++) {
      List<String> later = new ArrayList<>();
      for (String stage : STAGES.subList(i + 1, STAGES.size())) {
        later.add(packageOf(stage));
      }
      noClasses()
          .that(resideInAPackage(packageOf(STAGES.get(i))))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later.toArray(String[]::new))
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void jenaIsSeenOnlyWhereGraphsAre() {
    List<String> others = new ArrayList<>();
    for (String stage : STAGES) {
      if (!JENA.contains(stage)) {
        others.add(packageOf(stage));
      }
    }
    noClasses()
        .that()
        .resideInAnyPackage(others.toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.jena..")
        .check(CLASSES);
  }

  @Test
  void theParserStaysBehindItsInterface() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packageOf("text"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("edu.emory..")
        .check(CLASSES);
  }

  @Test
  void oneClassAloneKnowsOnnxRuntimeWhichNeedNotBeThere() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(BASE + "entity.TokenClassifier")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.onnxruntime..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLinePrintsEndsTheProcessOrAsksTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackages(packageOf("cli"), packageOf("build"))
        .and()
        .doNotHaveFullyQualifiedName(BASE + "text.ModelPacker") // a step of the build
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    for (JavaClass type : CLASSES) {
      assertThat(type.getPackage().isAnnotatedWith(NullMarked.class))
          .as(type.getPackageName())
          .isTrue();
    }
  }

  @Test
  void namesSayWhatThingsAre() {
    classes()
        .should()
        .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Info|Handler)")
        .check(CLASSES);
  }
}
