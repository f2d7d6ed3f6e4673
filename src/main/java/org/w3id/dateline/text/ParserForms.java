package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.w3id.dateline.document.Span;

/**
 * The forms that a parser is shown: as written, but for marks that its training text writes in
 * another way. OntoNotes has {@code --} for every dash and a single hyphen only within words.
 */
final class ParserForms {
  private static final String DASH = "--";

  private ParserForms() {}

  /** Returns the form of each token of a sentence. */
  static List<String> of(String text, List<Span> tokens) {
    List<String> forms = new ArrayList<>(tokens.size());
    for (Span token : tokens) {
      String form = text.substring(token.start(), token.end());
      forms.add(isDash(text, token) ? DASH : form.equals("…") ? "..." : form);
    }
    return forms;
  }

  private static boolean isDash(String text, Span token) {
    char c = text.charAt(token.start());
    if (token.length() > 1 || !(Characters.isHyphen(c) || Characters.isDash(c))) {
      return false;
    }
    boolean longDash = c == '\u2014' || c == '\u2015';
    boolean blankBefore = token.start() == 0 || Characters.isBlank(text.charAt(token.start() - 1));
    return longDash || blankBefore;
  }
}
