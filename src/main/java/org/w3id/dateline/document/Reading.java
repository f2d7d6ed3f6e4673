package org.w3id.dateline.document;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** What became of one file: a document, or a refusal with its reason. */
public sealed interface Reading permits Reading.Read, Reading.Skipped {
  /** Returns the file, as it was named or found below a folder that was named. */
  Path path();

  /** Returns what one of two functions makes of it. */
  <T> T map(Function<Read, T> read, Function<Skipped, T> skipped);

  /**
   * A file that was read whole.
   *
   * @param path the file
   * @param document its text and what is known about it
   * @param notices what was left out of its metadata, each with the reason; mostly none
   */
  record Read(Path path, Document document, List<String> notices) implements Reading {
    public Read {
      notices = List.copyOf(notices);
    }

    /** Returns the notices, each with the file before it. */
    public List<String> noticesByFile() {
      return notices.stream().map(notice -> path + ": " + notice).toList();
    }

    @Override
    public <T> T map(Function<Read, T> read, Function<Skipped, T> skipped) {
      return read.apply(this);
    }
  }

  /**
   * A file of which nothing was taken.
   *
   * @param path the file, or a folder that could not be listed
   * @param reason what is wrong with it, and how to mend it
   */
  record Skipped(Path path, String reason) implements Reading {
    @Override
    public <T> T map(Function<Read, T> read, Function<Skipped, T> skipped) {
      return skipped.apply(this);
    }
  }
}
