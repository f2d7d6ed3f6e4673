package org.w3id.dateline.text;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.dateline.table.Table;

/** English names of languages. */
final class LanguageNames {
  private static final Lazy<Map<String, String>> NAMES = new Lazy<>(LanguageNames::names);

  private LanguageNames() {}

  private static Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    for (Table.Row row : Table.of(LanguageNames.class, "languages.tsv", "code", "name").rows()) {
      names.put(row.cell("code"), row.cell("name"));
    }
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.forLanguageTag(code);
      names.put(language.getISO3Language(), language.getDisplayLanguage(Locale.ENGLISH));
    }
    return names;
  }

  /** Returns the name of a language by its code of ISO 639-3, the code if it has none here. */
  static String of(String code) {
    return NAMES.get().getOrDefault(code, "the language \"" + code + "\"");
  }
}
