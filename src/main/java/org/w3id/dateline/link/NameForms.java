package org.w3id.dateline.link;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.dateline.entity.EntityFinder;
import org.w3id.dateline.table.Table;

/** Other forms of a name that an item may be filed under. */
final class NameForms {
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final Set<String> SMALL =
      Table.of(Linker.class, "small-words.tsv", "word").words("word");
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");

  private final Set<String> titles;
  private final Set<String> endings;

  NameForms() {
    titles = Table.of(EntityFinder.class, "titles.tsv", "title", "gender").words("title");
    endings = Table.of(Linker.class, "endings.tsv", "word").words("word");
  }

  /** Returns the other forms, the closest first. */
  Set<String> of(String name) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(POSSESSIVE.matcher(name).replaceFirst(""));
    forms.add(BRACKETS.matcher(name).replaceAll("").strip());
    int comma = name.indexOf(',');
    if (comma > 0) {
      forms.add(name.substring(0, comma));
    }
    forms.add(withoutTitles(name));
    forms.add(withoutEndings(name));
    forms.add(singular(name));
    forms.add(name.replace("ue", "u").replace("oe", "o").replace("ae", "a"));
    forms.add(name.replace("&", "and"));
    forms.remove(name);
    forms.removeIf(String::isBlank);
    return forms;
  }

  private String withoutTitles(String name) {
    String rest = name;
    for (int blank = rest.indexOf(' '); blank > 0; blank = rest.indexOf(' ')) {
      if (!titles.contains(rest.substring(0, blank))) {
        break;
      }
      rest = rest.substring(blank + 1);
    }
    return rest;
  }

  private String withoutEndings(String name) {
    String rest = name;
    for (int blank = rest.lastIndexOf(' '); blank > 0; blank = rest.lastIndexOf(' ')) {
      if (!endings.contains(rest.substring(blank + 1))) {
        break;
      }
      rest = rest.substring(0, blank).replaceFirst("[ ,]+$", "");
    }
    return rest;
  }

  private static String singular(String name) {
    if (name.endsWith("ies") && name.length() > 4) {
      return name.substring(0, name.length() - 3) + "y";
    }
    boolean plural =
        name.length() > 4 && name.endsWith("s") && !name.endsWith("ss") && !isUpper(name);
    return plural ? name.substring(0, name.length() - 1) : name;
  }

  private static boolean isUpper(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** Returns whether a word, in small letters, joins others in names: "of", "and". */
  static boolean isSmall(String word) {
    return SMALL.contains(word);
  }

  /** Returns the words of a name's key that tell it from others. */
  static List<String> content(List<String> words) {
    return words.stream().filter(w -> w.length() > 1 && !SMALL.contains(w)).toList();
  }
}
