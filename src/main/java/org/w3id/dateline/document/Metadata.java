package org.w3id.dateline.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known about an article besides its text (schema.org {@code NewsArticle}).
 *
 * @param published day of publication
 * @param title headline
 * @param source publisher or agency
 * @param url address the article was published at
 */
public record Metadata(
    Optional<LocalDate> published,
    Optional<String> title,
    Optional<String> source,
    Optional<String> url) {

  /** Nothing is known. */
  public static final Metadata NONE =
      new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
