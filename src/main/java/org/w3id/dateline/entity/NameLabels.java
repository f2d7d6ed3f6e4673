package org.w3id.dateline.entity;

import java.io.Closeable;
import java.util.List;
import org.w3id.dateline.text.DependencyParser;

/** Who tags and labels text for training. */
interface NameLabels extends Closeable {
  /**
   * What is said of a token.
   *
   * @param tag part of speech of the Penn Treebank
   * @param label {@code O}, or a letter of the BILOU code, a hyphen and a type of OntoNotes
   */
  record Opinion(String tag, String label) {}

  /** Tags the tokens of a sentence. */
  List<Opinion> opinions(List<String> forms);

  /** Returns the program's own parts of speech, and no names. */
  static NameLabels none() {
    DependencyParser parser = DependencyParser.builtIn();
    return new NameLabels() {
      @Override
      public List<Opinion> opinions(List<String> forms) {
        return parser.parse(forms).stream().map(word -> new Opinion(word.tag(), "O")).toList();
      }

      @Override
      public void close() {}
    };
  }
}
