package org.w3id.dateline.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A made-up dump in the layout of Wikidata's, with all that is read of one. */
final class RehearsalDump {
  private static final int ITEMS = 6_000;

  /**
   * {@code @0} stands for its number, {@code @1} for that of another item, {@code @2} for its
   * class.
   */
  private static final String ITEM =
      """
      {"type":"item","id":"Q@0","labels":{"en":{"language":"en","value":"Sample @0"},"fr":{"language":"fr","value":"\\u00c9chantillon @0"}},\
      "descriptions":{"en":{"language":"en","value":"a thing of sort @1"}},\
      "aliases":{"en":[{"language":"en","value":"The @0th Example"},{"language":"en","value":"Caf\\u00e9 \\"@0\\""}]},\
      "claims":{"P31":[{"mainsnak":{"snaktype":"value","property":"P1","datavalue":{"value":{"entity-type":"item","numeric-id":@2,"id":"Q@2"},\
      "type":"wikibase-entityid"}},"type":"statement","rank":"normal"}],"P17":[{"mainsnak":{"snaktype":"value","property":"P1","datavalue":{"value":{"entity-type":"item","numeric-id":@1,"id":"Q@1"},\
      "type":"wikibase-entityid"}},"type":"statement","rank":"normal"}],"P569":[{"mainsnak":{"snaktype":"value","property":"P569",\
      "datavalue":{"value":{"time":"+1960-01-01T00:00:00Z","precision":11},"type":"time"}},"type":"statement","rank":"normal"}],\
      "P625":[{"mainsnak":{"snaktype":"value","property":"P625","datavalue":{"value":{"latitude":1.5,"longitude":2.5,\
      "globe":"http://www.wikidata.org/entity/Q2"},"type":"globecoordinate"}},"type":"statement","rank":"normal"}],\
      "P1082":[{"mainsnak":{"snaktype":"value","property":"P1082","datavalue":{"value":{"amount":"+@0","unit":"1"},\
      "type":"quantity"}},"type":"statement","rank":"normal"}],\
      "P39":[{"mainsnak":{"snaktype":"value","property":"P39","datavalue":{"value":{"entity-type":"item","id":"Q@1"},\
      "type":"wikibase-entityid"}},"type":"statement","qualifiers":{"P580":[{"snaktype":"value","property":"P580",\
      "datavalue":{"value":{"time":"+2001-00-00T00:00:00Z"},"type":"time"}}]},"rank":"preferred"}]},\
      "sitelinks":{"enwiki":{"site":"enwiki","title":"Sample @0","badges":[]},"frwiki":{"site":"frwiki","title":"x","badges":[]}}},
      """;

  private static final String HUMAN = "5";
  private static final String CITY = "515";

  private RehearsalDump() {}

  static Path write(Path file) throws IOException {
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      out.write("[\n");
      for (int i = 1; i <= ITEMS; i++) {
        out.write(
            ITEM.replace("@0", String.valueOf(i))
                .replace("@1", String.valueOf(1 + i / 2))
                .replace("@2", i % 2 == 0 ? HUMAN : CITY));
      }
      out.write("{\"type\":\"property\",\"id\":\"P1\"}\n]\n");
    }
    return file;
  }
}
