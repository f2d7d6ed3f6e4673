package org.w3id.dateline.document;

import java.time.LocalDate;
import java.util.Optional;
import org.w3id.dateline.error.UserException;

/**
 * How files are read.
 *
 * @param maxBytes largest size of a file, in bytes, from 1 to {@link #LIMIT}
 * @param published publication date of every article that names none of its own
 */
public record ReadingSettings(long maxBytes, Optional<LocalDate> published) {
  /** The largest size that can be asked for: 500 MB, since a text is held in memory whole. */
  public static final long LIMIT = 500_000_000;

  /** Files up to 10 MB, no date for all. */
  public static final ReadingSettings DEFAULT = new ReadingSettings(10_000_000, Optional.empty());

  public ReadingSettings {
    if (maxBytes < 1 || maxBytes > LIMIT) {
      throw new UserException(
          "A largest file size of " + maxBytes + " bytes is not possible",
          "Give one from 1 to " + LIMIT + ".");
    }
    published.ifPresent(PublicationDate::requirePlausible);
  }

  /** Returns the same with another largest size. */
  public ReadingSettings withMaxBytes(long bytes) {
    return new ReadingSettings(bytes, published);
  }

  /** Returns the same with a publication date for articles that name none. */
  public ReadingSettings withPublished(LocalDate date) {
    return new ReadingSettings(maxBytes, Optional.of(date));
  }
}
