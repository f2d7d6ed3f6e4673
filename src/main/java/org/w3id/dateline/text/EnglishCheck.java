package org.w3id.dateline.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.w3id.dateline.table.Table;

/**
 * Finds out whether a text is in another language than English.
 *
 * <p>Most texts show it by their frequent words. Only for the others OpenNLP's language detector is
 * loaded and asked; a text is refused on clear evidence alone: names, numbers and a few words tell
 * nothing.
 */
final class EnglishCheck {
  /** So much of a text is looked at, in characters. */
  private static final int BEGINNING = 20_000;

  /** So much of it is shown to the detector, in characters. */
  private static final int SAMPLE = 3_000;

  /** Fewer words in small letters, or letters of other scripts, tell nothing. */
  private static final int FEWEST_WORDS = 5;

  private static final int FEWEST_LETTERS = 30;

  /** English news has about a quarter of frequent words. */
  private static final double ENOUGH_FREQUENT_WORDS = 0.12;

  /** The detector spreads its belief over 183 languages: so many times English's is clear. */
  private static final double CLEARLY_MORE_LIKELY = 2.5;

  /** … and so many times where there is not one frequent word of English in {@link #MANY}. */
  private static final double MORE_LIKELY = 1.5;

  private static final int MANY = 20;

  private final Set<String> frequent =
      Table.of(EnglishCheck.class, "english-words.tsv", "word").words("word");
  private final Set<String> particles =
      Table.of(EnglishCheck.class, "name-particles.tsv", "word").words("word");
  private final Lazy<LanguageDetectorModel> model = new Lazy<>(EnglishCheck::load);

  private static LanguageDetectorModel load() {
    try (InputStream stream = ModelResource.open("langdetect-183.bin")) {
      return new LanguageDetectorModel(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the name of the language a text is written in if that is clearly not English. */
  Optional<String> otherLanguage(String text) {
    Evidence evidence = new Evidence(text.substring(0, Math.min(text.length(), BEGINNING)));
    boolean foreignScript = evidence.foreign >= FEWEST_LETTERS && evidence.foreign > evidence.latin;
    if (!foreignScript
        && (evidence.words < FEWEST_WORDS
            || evidence.frequentWords >= ENOUGH_FREQUENT_WORDS * evidence.words)) {
      return Optional.empty();
    }
    Language[] guesses =
        new LanguageDetectorME(model.get())
            .predictLanguages(text.substring(0, Math.min(text.length(), SAMPLE)));
    double english = 0;
    for (Language guess : guesses) {
      english = guess.getLang().equals("eng") ? guess.getConfidence() : english;
    }
    Language best = guesses[0];
    boolean noEnglish = evidence.frequentWords * MANY < evidence.words;
    return foreignScript
            || best.getConfidence() > (noEnglish ? MORE_LIKELY : CLEARLY_MORE_LIKELY) * english
        ? Optional.of(LanguageNames.of(best.getLang()))
        : Optional.empty();
  }

  /** What the beginning of a text shows. */
  private final class Evidence {
    private int latin;
    private int foreign;
    private int words;
    private int frequentWords;

    Evidence(String text) {
      boolean shouting = isShouting(text);
      int start = 0;
      for (int i = 0; i <= text.length(); i++) {
        char c = i < text.length() ? text.charAt(i) : ' ';
        if (Character.isLetter(c)) {
          if (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
            latin++;
          } else {
            foreign++;
          }
        } else if (!Characters.isApostrophe(c)) {
          if (i > start && (shouting || Character.isLowerCase(text.charAt(start)))) {
            count(text.substring(start, i).toLowerCase(Locale.ROOT));
          }
          start = i + 1;
        }
      }
    }

    private void count(String word) {
      if (!particles.contains(word)) {
        words++;
        frequentWords += frequent.contains(word) ? 1 : 0;
      }
    }

    private boolean isShouting(String text) {
      long upper = text.chars().filter(Character::isUpperCase).count();
      return upper > text.chars().filter(Character::isLowerCase).count();
    }
  }
}
