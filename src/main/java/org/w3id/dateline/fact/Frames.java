package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.table.Table.Row;

/** Which grammatical slots give an event its participants, {@code event-frames.tsv}. */
final class Frames {
  /**
   * A slot.
   *
   * @param name {@code subj}, {@code obj}, a preposition, …
   * @param kind what may fill it
   */
  record Slot(String name, Kind kind) {}

  /**
   * The slots of one role.
   *
   * @param role none for the event's places
   * @param choices lists of slots; a later list counts only where those before it gave nobody
   */
  record Part(Optional<Role> role, List<List<Slot>> choices) {
    Part {
      choices = choices.stream().map(List::copyOf).toList();
    }
  }

  /** All parts of an event, in the order of the table. */
  record Frame(String name, List<Part> parts) {
    Frame {
      parts = List.copyOf(parts);
    }
  }

  private final Map<String, List<Part>> parts = new HashMap<>();

  Frames() {
    for (Row row : Table.of(Frames.class, "event-frames.tsv", "frame", "role", "slots").rows()) {
      parts.computeIfAbsent(row.cell("frame"), key -> new ArrayList<>()).add(part(row));
    }
  }

  private static Part part(Row row) {
    List<List<Slot>> choices = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    for (String word : row.cell("slots").split(" +")) {
      if (word.equals(">")) {
        choices.add(slots);
        slots = new ArrayList<>();
        continue;
      }
      int colon = word.indexOf(':');
      slots.add(
          colon < 0
              ? new Slot(word, Kind.ANY)
              : new Slot(word.substring(0, colon), Kind.of(word.substring(colon + 1), row)));
    }
    choices.add(slots);
    return new Part(role(row), choices);
  }

  private static Optional<Role> role(Row row) {
    String name = row.cell("role");
    if (name.equals("place")) {
      return Optional.empty();
    }
    for (Role role : Role.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(role);
      }
    }
    throw row.problem("no role " + name, "Take place or one of the contract's roles.");
  }

  /** Returns the frame that a row names in its column {@code frame}. */
  Frame of(Row row) {
    List<Part> found = parts.get(row.cell("frame"));
    if (found == null) {
      throw row.problem("no frame " + row.cell("frame"), "Add it to event-frames.tsv.");
    }
    return new Frame(row.cell("frame"), found);
  }
}
