package org.w3id.dateline.kb;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.w3id.dateline.world.NameKey;

/** An item as a document of Lucene: terms to find it by, and all of it as one stored field. */
final class ItemDocument {
  /** The id, and those of items that were merged into this one. */
  static final String ID = "id";

  /** Each name, in the form in which names are compared. */
  static final String NAME = "name";

  /** Each word of each name, behind a letter for the kind. */
  static final String WORD = "word";

  static final String SITELINKS = "sitelinks";

  /** The number of the Q-id. */
  static final String NUMBER = "number";

  /** Of a user's own entity the Q-id of the same thing in Wikidata. */
  static final String WIKIDATA = "wikidata";

  private static final String ITEM = "item";

  private ItemDocument() {}

  /**
   * Makes a document.
   *
   * @param item what it is searched by
   * @param kind its kind
   * @param bytes all of it
   * @param merged ids of items that were merged into it
   */
  static Document of(ItemBytes.Outline item, Kind kind, byte[] bytes, List<String> merged) {
    Document document = new Document();
    document.add(new StringField(ID, item.id(), Field.Store.NO));
    for (String id : merged) {
      document.add(new StringField(ID, id, Field.Store.NO));
    }
    long number = ItemBytes.numberOf(item.id());
    if (number < 0 && !item.wikidata().isEmpty()) {
      document.add(new StringField(WIKIDATA, item.wikidata(), Field.Store.NO));
    }
    Set<String> keys = new LinkedHashSet<>();
    for (String name : item.names()) {
      keys.add(key(name));
    }
    Set<String> words = new LinkedHashSet<>();
    for (String key : keys) {
      document.add(new StringField(NAME, key, Field.Store.NO));
      int from = 0;
      for (int blank = key.indexOf(' '); blank >= 0; blank = key.indexOf(' ', from)) {
        words.add(key.substring(from, blank));
        from = blank + 1;
      }
      words.add(key.substring(from));
    }
    for (String word : words) {
      document.add(new StringField(WORD, word(kind, word), Field.Store.NO));
    }
    document.add(new NumericDocValuesField(SITELINKS, item.sitelinks()));
    document.add(new NumericDocValuesField(NUMBER, number));
    document.add(new StoredField(ITEM, bytes));
    return document;
  }

  /** Returns a name as terms have it; one that is all signs is itself. */
  static String key(String name) {
    String key = NameKey.of(name);
    return key.isEmpty() ? "=" + name.strip().toLowerCase(Locale.ROOT) : key;
  }

  static String word(Kind kind, String key) {
    return kind.letter() + key;
  }

  static KbItem item(Document stored) {
    BytesRef bytes = stored.getBinaryValue(ITEM);
    return ItemBytes.item(bytes.bytes, bytes.offset);
  }
}
