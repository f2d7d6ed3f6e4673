package org.w3id.dateline.entity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.table.Table;
import org.w3id.dateline.text.Token;

/**
 * Makes names of the labels of a sentence's words, in the codes IO, BIO, BILOU and BIOES. What the
 * labels stand for is in {@code name-types.tsv}; labels of other kinds ({@code DATE}, {@code
 * CARDINAL}) make no names.
 */
final class NameCode {
  private static final Pattern LABEL = Pattern.compile("(?:([BILUSEM])[-_])?(.+)");

  /** A label: what it is of, and whether it stands first or last in a name. */
  private record Label(Optional<EntityType> type, boolean first, boolean last) {}

  /**
   * A model's opinion of a word.
   *
   * @param label number of the label
   * @param probability how sure the model is of it, from 0 to 1
   */
  record Opinion(int label, double probability) {}

  private final List<Label> labels = new ArrayList<>();

  /**
   * Reads what labels mean.
   *
   * @param names labels in the order of their numbers
   * @param file where they come from
   * @throws UserException if none of them is of names
   */
  NameCode(List<String> names, Path file) {
    Map<String, EntityType> types = new HashMap<>();
    for (Table.Row row : Table.of(NameCode.class, "name-types.tsv", "label", "type").rows()) {
      types.put(row.cell("label"), EntityType.valueOf(row.cell("type").toUpperCase(Locale.ROOT)));
    }
    for (String name : names) {
      Matcher parts = LABEL.matcher(name.strip().toUpperCase(Locale.ROOT));
      if (parts.matches()) {
        String place = Optional.ofNullable(parts.group(1)).orElse("I");
        labels.add(
            new Label(
                Optional.ofNullable(types.get(parts.group(2))),
                "BUS".contains(place),
                "LUES".contains(place)));
      } else {
        labels.add(new Label(Optional.empty(), false, false));
      }
    }
    if (labels.stream().allMatch(label -> label.type().isEmpty())) {
      throw new UserException(
          file + " names no label of names: " + names,
          "Take labels such as B-PER, I-ORG, LOC, or put a labels.txt with such names beside the model.");
    }
  }

  /** Returns how many labels there are. */
  int size() {
    return labels.size();
  }

  /** Returns the names of a sentence, given an opinion of each of its words. */
  List<NameModel.Name> names(List<Token> sentence, List<Opinion> opinions) {
    List<NameModel.Name> names = new ArrayList<>();
    int i = 0;
    while (i < opinions.size()) {
      Label label = label(opinions, i);
      if (label.type().isEmpty()) {
        i++;
        continue;
      }
      int first = i;
      double sum = 0;
      boolean more = true;
      while (more) {
        sum += opinions.get(i).probability();
        boolean last = label(opinions, i).last();
        i++;
        more =
            !last
                && i < opinions.size()
                && label(opinions, i).type().equals(label.type())
                && !label(opinions, i).first();
      }
      EntityType type = type(label.type().get(), sentence.subList(first, i));
      names.add(new NameModel.Name(first, i - 1, type, Math.min(1, sum / (i - first))));
    }
    return names;
  }

  private Label label(List<Opinion> opinions, int word) {
    return labels.get(opinions.get(word).label());
  }

  /** Of what CoNLL labels as miscellaneous, adjectives and single plurals are peoples. */
  private static EntityType type(EntityType type, List<Token> words) {
    String tag = words.get(words.size() - 1).tag();
    boolean people = tag.startsWith("JJ") || (words.size() == 1 && tag.equals("NNPS"));
    return type == EntityType.THING && people ? EntityType.GROUP : type;
  }
}
