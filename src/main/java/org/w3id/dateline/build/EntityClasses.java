package org.w3id.dateline.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Takes the classes of entities out of the ontology, as the table that tells {@link
 * org.w3id.dateline.world.World} what is broader than what.
 */
final class EntityClasses {
  /** The classes above those of the table: every entity is of them. */
  private static final Set<String> ABOVE = Set.of("Entity", "Actor");

  private EntityClasses() {}

  /** Returns the lines of the table, each class below the broader one. */
  static List<String> table(Path file, Map<String, String> broader) {
    List<String> table = new ArrayList<>();
    table.add("# Made from " + file.getFileName() + " by the build.");
    table.add("class\tbroader");
    broader.forEach((name, above) -> table.add(name + "\t" + above));
    return table;
  }

  /** Returns the classes of entities with the broader one, which comes first; "-" for the top. */
  static Map<String, String> broader(Path file) {
    Model model = RDFDataMgr.loadModel(file.toUri().toString());
    Map<String, String> all = new TreeMap<>();
    for (Resource type : model.listSubjectsWithProperty(RDF.type, OWL.Class).toList()) {
      if (type.isURIResource() && type.getURI().startsWith(WorldTurtle.TERMS)) {
        all.put(local(type), broader(type));
      }
    }
    Map<String, String> placed = new LinkedHashMap<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<String, String> entry : all.entrySet()) {
        String above = entry.getValue();
        more |=
            !ABOVE.contains(entry.getKey())
                && (above.equals("-") || placed.containsKey(above))
                && placed.putIfAbsent(entry.getKey(), above) == null;
      }
    }
    return placed;
  }

  /** Returns the broader class, "-" for those that stand next below all entities. */
  private static String broader(Resource type) {
    return type.listProperties(RDFS.subClassOf).toList().stream()
        .map(s -> s.getObject())
        .filter(RDFNode::isURIResource)
        .map(o -> local(o.asResource()))
        .sorted(Comparator.comparing(ABOVE::contains))
        .findFirst()
        .map(name -> ABOVE.contains(name) ? "-" : name)
        .orElse("");
  }

  private static String local(Resource resource) {
    return resource.getURI().substring(resource.getURI().indexOf('#') + 1);
  }
}
