package org.w3id.dateline.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3id.dateline.table.Table;

/**
 * A row of {@code patterns.tsv}.
 *
 * @param order place in the table; where two expressions are of the same length, the earlier wins
 * @param elements what stands in a row
 * @param meaning what it means
 */
record TimePattern(int order, List<Element> elements, Meaning meaning) {
  TimePattern {
    elements = List.copyOf(elements);
  }

  /** The end of a sentence, as a literal. */
  private static final String END = "END";

  /**
   * One of the things in a row.
   *
   * @param choices one of them must stand there
   * @param optional whether it need not be there
   * @param inside whether it belongs to the expression
   */
  record Element(List<Choice> choices, boolean optional, boolean inside) {
    Element {
      choices = List.copyOf(choices);
    }
  }

  /**
   * A word, a kind of word, or the end of the sentence.
   *
   * @param literal the word; empty for a kind
   * @param kind the kind; none for a word
   * @param glued whether no blank may stand before it
   * @param alone whether it must be able to stand alone
   */
  record Choice(String literal, Optional<WordKind> kind, boolean glued, boolean alone) {}

  /**
   * Where a pattern fits.
   *
   * @param from first piece of the expression
   * @param to piece behind its last
   * @param inside the items of the expression, in order
   * @param outside the items of its surroundings, in order
   */
  record Match(TimePattern pattern, int from, int to, List<Item> inside, List<Item> outside) {
    Match {
      inside = List.copyOf(inside);
      outside = List.copyOf(outside);
    }

    /** Returns the first item of a kind, those of the expression before its surroundings. */
    Optional<Item> find(WordKind kind) {
      return within(kind).or(() -> outside.stream().filter(i -> i.kind() == kind).findFirst());
    }

    /** Returns the first item of a kind in the expression. */
    Optional<Item> within(WordKind kind) {
      return inside.stream().filter(i -> i.kind() == kind).findFirst();
    }

    boolean has(WordKind kind) {
      return find(kind).isPresent();
    }
  }

  /** Returns whether a word stands among its elements. */
  boolean says(String word) {
    return elements.stream()
        .flatMap(e -> e.choices().stream())
        .anyMatch(c -> c.literal().equals(word));
  }

  static TimePattern of(Table.Row row, int order) {
    Meaning meaning;
    try {
      meaning = Meaning.valueOf(row.cell("meaning").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.problem(
          "\"" + row.cell("meaning") + "\" is no meaning", "Use one that the table has already.");
    }
    List<Element> elements = new ArrayList<>();
    boolean inside = true;
    for (String cell : row.cell("pattern").split(" +", -1)) {
      String word = cell;
      if (word.startsWith("[")) {
        inside = false;
        word = word.substring(1);
      }
      boolean close = word.endsWith("]");
      word = close ? word.substring(0, word.length() - 1) : word;
      elements.add(element(row, word, inside));
      inside = inside || close;
    }
    if (!inside || elements.stream().noneMatch(e -> e.inside() && !e.optional())) {
      throw row.problem("the brackets do not fit", "Close each, and leave something outside them.");
    }
    return new TimePattern(order, elements, meaning);
  }

  private static Element element(Table.Row row, String cell, boolean inside) {
    boolean optional = cell.length() > 1 && cell.endsWith("?");
    String word = optional ? cell.substring(0, cell.length() - 1) : cell;
    List<Choice> choices = new ArrayList<>();
    for (String choice : word.split("\\|", -1)) {
      boolean glued = choice.length() > 1 && choice.startsWith("+");
      String name = glued ? choice.substring(1) : choice;
      boolean alone = name.length() > 1 && name.endsWith("!");
      name = alone ? name.substring(0, name.length() - 1) : name;
      choices.add(new Choice(isName(name) ? "" : name, kind(row, name), glued, alone));
    }
    return new Element(choices, optional, inside);
  }

  private static boolean isName(String word) {
    return Character.isUpperCase(word.charAt(0)) && !word.equals(END);
  }

  private static Optional<WordKind> kind(Table.Row row, String name) {
    if (!isName(name)) {
      return Optional.empty();
    }
    try {
      return Optional.of(WordKind.valueOf(name));
    } catch (IllegalArgumentException e) {
      throw row.problem(
          "\"" + name + "\" is no kind of word", "Use one of words.tsv or a word in lower case.");
    }
  }

  /** Returns where the pattern fits from a piece on. */
  Optional<Match> match(TimeLexer.Lexed sentence, int at) {
    Attempt attempt = new Attempt(sentence);
    return attempt.from(0, at) ? Optional.of(attempt.match()) : Optional.empty();
  }

  /** One try; goes back over optional elements only, so a pattern costs a constant. */
  private final class Attempt {
    private final TimeLexer.Lexed sentence;
    private final List<Item> inside = new ArrayList<>(4);
    private final List<Item> outside = new ArrayList<>(2);
    private int first = -1;
    private int end = -1;

    Attempt(TimeLexer.Lexed sentence) {
      this.sentence = sentence;
    }

    Match match() {
      return new Match(TimePattern.this, first, end, inside, outside);
    }

    boolean from(int element, int at) {
      if (element == elements.size()) {
        return true;
      }
      Element wanted = elements.get(element);
      for (Choice choice : wanted.choices()) {
        if (choice.kind().isPresent()) {
          if (at < sentence.pieces().size() && fits(choice, at)) {
            for (Item item : sentence.items().get(at)) {
              if (item.kind() == choice.kind().get()
                  && (!choice.alone() || item.alone())
                  && with(wanted, item, element, at)) {
                return true;
              }
            }
          }
        } else if (choice.literal().equals(END)) {
          if (at == sentence.pieces().size() && from(element + 1, at)) {
            return true;
          }
        } else if (at < sentence.pieces().size()
            && sentence.pieces().get(at).word().equals(choice.literal())
            && fits(choice, at)
            && literal(wanted, element, at)) {
          return true;
        }
      }
      return wanted.optional() && from(element + 1, at);
    }

    private boolean fits(Choice choice, int at) {
      return !choice.glued() || sentence.pieces().get(at).glued();
    }

    private boolean with(Element wanted, Item item, int element, int at) {
      List<Item> into = wanted.inside() ? inside : outside;
      int size = into.size();
      into.add(item);
      if (step(wanted, element, at, item.to())) {
        return true;
      }
      into.subList(size, into.size()).clear();
      return false;
    }

    private boolean literal(Element wanted, int element, int at) {
      return step(wanted, element, at, at + 1);
    }

    private boolean step(Element wanted, int element, int at, int to) {
      int oldFirst = first;
      int oldEnd = end;
      if (wanted.inside()) {
        first = first < 0 ? at : first;
        end = to;
      }
      if (from(element + 1, to)) {
        return true;
      }
      first = oldFirst;
      end = oldEnd;
      return false;
    }
  }
}
