package org.w3id.dateline.text;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** English names of languages. */
final class LanguageNames {
  /** Languages that ISO 639-1 has only under the name of the larger group they belong to. */
  private static final Map<String, String> NARROWER =
      Map.of(
          "cmn",
          "Chinese",
          "pes",
          "Persian",
          "ekk",
          "Estonian",
          "lvs",
          "Latvian",
          "zlm",
          "Malay",
          "arb",
          "Arabic",
          "azj",
          "Azerbaijani",
          "uzn",
          "Uzbek",
          "khk",
          "Mongolian",
          "swh",
          "Swahili");

  private static final Map<String, String> NAMES = names();

  private LanguageNames() {}

  private static Map<String, String> names() {
    Map<String, String> names = new TreeMap<>(NARROWER);
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.forLanguageTag(code);
      names.put(language.getISO3Language(), language.getDisplayLanguage(Locale.ENGLISH));
    }
    return names;
  }

  /** Returns the name of a language by its code of ISO 639-3, the code if it has none here. */
  static String of(String code) {
    return NAMES.getOrDefault(code, "the language \"" + code + "\"");
  }
}
