package org.w3id.dateline.pipeline;

import java.util.List;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.text.DependencyParser;
import org.w3id.dateline.text.Token;

/** A user's parser, blamed by its name where it answers with something else than a tree. */
final class CheckedParser implements DependencyParser {
  private final DependencyParser parser;

  CheckedParser(DependencyParser parser) {
    this.parser = parser;
  }

  @Override
  public String version() {
    return parser.version();
  }

  @Override
  public List<Word> parse(List<String> forms) {
    List<Word> words = parser.parse(forms);
    if (words.size() != forms.size()) {
      throw problem(words.size() + " words", forms);
    }
    if (words.stream().filter(word -> word.head() == Token.ROOT).count() != 1) {
      throw problem("not one root", forms);
    }
    boolean[] hangs = new boolean[words.size()];
    for (int i = 0; i < words.size(); i++) {
      int steps = 0;
      for (int at = i; at != Token.ROOT && !hangs[at]; at = words.get(at).head()) {
        int head = words.get(at).head();
        if (head < Token.ROOT || head >= words.size() || steps++ > words.size()) {
          throw problem("heads that form no tree", forms);
        }
      }
      for (int at = i; at != Token.ROOT && !hangs[at]; at = words.get(at).head()) {
        hangs[at] = true;
      }
    }
    return words;
  }

  private UserException problem(String answer, List<String> forms) {
    return new UserException(
        "The parser "
            + parser.getClass().getName()
            + " answers with "
            + answer
            + " for the "
            + forms.size()
            + " tokens \""
            + String.join(" ", forms)
            + "\"",
        "Mend it or take its jar off the class path, out of the folder \"plugins\".");
  }
}
