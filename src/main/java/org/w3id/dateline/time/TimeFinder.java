package org.w3id.dateline.time;

import java.util.List;
import org.w3id.dateline.text.ParsedText;

/** Finds time expressions and works out their values. Safe for use by several threads. */
public final class TimeFinder {
  /**
   * Finds the time expressions of a document.
   *
   * @return in the order of the text, without overlap; without a publication date values stay as
   *     partial as the words leave them
   */
  public List<TimeExpression> find(ParsedText text) {
    return List.of();
  }
}
