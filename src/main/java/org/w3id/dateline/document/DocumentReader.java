package org.w3id.dateline.document;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.dateline.error.UserException;

/**
 * Reads articles from files and folders, one at a time.
 *
 * <p>A file is UTF-8 text, with or without a byte-order mark. Of a folder the files {@code .txt},
 * {@code .text} and {@code .md} are read, at any depth; a file that is named itself is read
 * whatever its name. What is known about {@code NAME.txt} besides its text stands in {@code
 * NAME.json} beside it, or between lines {@code ---} at its top: {@code published}, {@code title},
 * {@code source}, {@code url}; where they differ, the sidecar goes before, and a notice says so. A
 * file that is undecodable, empty, binary, too large or has wrong metadata is skipped whole, with
 * the reason.
 */
public final class DocumentReader {
  private final ReadingSettings settings;

  /** Reads as the settings say. */
  public DocumentReader(ReadingSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads what paths stand for.
   *
   * @param paths files and folders, in the order wanted; below a folder, files come by name
   * @return one reading for each file; a file is opened when its turn comes, so only one text is
   *     held at a time
   * @throws UserException if a path is not there, or there is no file to read at all
   */
  public Stream<Reading> read(List<Path> paths) {
    return Sources.of(List.copyOf(paths)).stream().map(this::read);
  }

  private Reading read(Sources.Source source) {
    try {
      if (!source.problem().isEmpty()) {
        throw new RefusedException(source.problem());
      }
      String whole = TextFile.read(source.path(), settings.maxBytes());
      List<FrontMatter> frontMatter = FrontMatter.of(whole);
      String text =
          frontMatter.isEmpty()
              ? whole
              : whole.substring(frontMatter.get(frontMatter.size() - 1).end());
      if (!text.codePoints().anyMatch(DocumentReader::isVisible)) {
        throw new RefusedException(
            whole.isEmpty() ? "empty: 0 bytes of text." : "empty: nothing but blanks.");
      }
      MetadataReader metadata = new MetadataReader();
      return new Reading.Read(
          source.path(),
          new Document(
              source.id(), text, metadata.read(source.path(), frontMatter, settings.published())),
          metadata.notices());
    } catch (RefusedException e) {
      return new Reading.Skipped(source.path(), e.reason());
    }
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
