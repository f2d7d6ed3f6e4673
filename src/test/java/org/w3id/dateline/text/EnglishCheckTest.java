package org.w3id.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishCheckTest {
  private static final EnglishCheck CHECK = new EnglishCheck();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          French     | La mairie a annoncé lundi que le vieux pont sera fermé aux camions jusqu'à la fin de l'année.
          German     | Die Polizei hat am Montag drei Männer festgenommen, die an dem Überfall beteiligt gewesen sein sollen.
          Spanish    | El ayuntamiento anunció el lunes que el puente viejo quedará cerrado a los camiones hasta fin de año.
          Italian    | Il comune ha annunciato lunedì che il vecchio ponte resterà chiuso ai camion fino alla fine dell'anno.
          Dutch      | De gemeente heeft maandag gezegd dat de oude brug tot het einde van het jaar dicht blijft.
          Danish     | Kommunen sagde mandag, at den gamle bro vil være lukket for lastbiler indtil årets udgang.
          Portuguese | A câmara anunciou na segunda-feira que a ponte velha ficará fechada aos camiões até ao fim do ano.
          Turkish    | Belediye pazartesi günü eski köprünün yıl sonuna kadar kamyonlara kapalı olacağını duyurdu.
          Indonesian | Pemerintah kota mengumumkan pada hari Senin bahwa jembatan lama akan ditutup bagi truk sampai akhir tahun.
          Russian    | Власти объявили в понедельник, что старый мост будет закрыт для грузовиков до конца года.
          Arabic     | أعلنت البلدية يوم الاثنين أن الجسر القديم سيغلق أمام الشاحنات حتى نهاية العام.
          Chinese    | 市政府星期一宣布，旧桥将对卡车关闭，直到年底为止，届时新桥的建设工程将会全部完成并通车。
          French     | LA MAIRIE A ANNONCÉ LUNDI QUE LE VIEUX PONT SERA FERMÉ AUX CAMIONS JUSQU'À LA FIN DE L'ANNÉE.
          """)
  void anotherLanguageIsNamed(String language, String text) {
    assertThat(CHECK.otherLanguage(text)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The old bridge will be closed to lorries until the end of the year, the town said.",
        "old bridge closed, lorries barred, drivers angry, mayor silent, council split, repairs late",
        "OLD BRIDGE CLOSED TO LORRIES, DRIVERS ANGRY AS REPAIRS LAST ALL YEAR",
        "Juan de la Muestra, Ursula von der Probe, Luiz da Amostra, Jean-Claude de l'Exemple",
        "Bridge falls",
        "Bonjour !",
        "Tonga: La'ulu, Fa'aoso, Tu'ipulotu, Taione, Vaka; Samoa: Fa'asavalu, Se'e, Tu'i, Pisi",
        "1 234 567, 8.9, 10:11",
        "\"\" '' ''",
        "",
        "“Fermeture du pont,” the sign said, and below it in English: bridge closed. The town put it"
            + " there for the drivers who come over the border.",
      })
  void englishAndWhatTellsNothingIsNotRefused(String text) {
    assertThat(CHECK.otherLanguage(text)).isEmpty();
  }

  @Test
  void aVeryLongTextIsJudgedByItsBeginning() {
    assertThat(
            CHECK.otherLanguage("Le pont est fermé aux camions, dit la mairie. ".repeat(100_000)))
        .contains("French");
  }
}
