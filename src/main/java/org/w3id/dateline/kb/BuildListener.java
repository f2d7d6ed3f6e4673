package org.w3id.dateline.kb;

import java.util.OptionalLong;

/** Is told how far a build is, by one thread. */
public interface BuildListener {
  /** Hears nothing. */
  BuildListener NONE = new BuildListener() {};

  /**
   * More of the dump was read.
   *
   * @param entities so far, with those of a build that this one goes on with
   * @param position in the dump as it is packed, in bytes
   * @param size of the dump as it is packed, where it is known
   */
  default void read(long entities, long position, OptionalLong size) {}

  /**
   * More items were written.
   *
   * @param items so far
   * @param most there can be no more
   */
  default void written(long items, long most) {}

  /** Something is worth saying, or amiss. */
  default void notice(String text) {}
}
