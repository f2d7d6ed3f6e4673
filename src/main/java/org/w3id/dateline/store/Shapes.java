package org.w3id.dateline.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.Quad;
import org.w3id.dateline.graph.Ontology;

/** Whether a store keeps to the shapes of the ontology. */
public final class Shapes {
  private Shapes() {}

  /**
   * A breach of a shape.
   *
   * @param node what breaches it
   * @param path which property, empty where the node itself does
   * @param message what is wrong
   */
  public record Breach(String node, String path, String message) {}

  /** Returns all breaches, sorted. */
  public static List<Breach> check(Store store) {
    return store.read(
        () -> {
          Graph all = store.dataset().getGraph(Quad.unionGraph);
          ValidationReport report =
              ShaclValidator.get()
                  .validate(org.apache.jena.shacl.Shapes.parse(Ontology.shapes()), all);
          List<Breach> breaches = new ArrayList<>();
          report
              .getEntries()
              .forEach(
                  entry ->
                      breaches.add(
                          new Breach(
                              String.valueOf(entry.focusNode()),
                              entry.resultPath() == null ? "" : String.valueOf(entry.resultPath()),
                              String.valueOf(entry.message()))));
          breaches.sort(
              Comparator.comparing(Breach::node)
                  .thenComparing(Breach::path)
                  .thenComparing(Breach::message));
          return List.copyOf(breaches);
        });
  }
}
