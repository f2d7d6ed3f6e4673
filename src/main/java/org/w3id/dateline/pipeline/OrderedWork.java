package org.w3id.dateline.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The same work on many things, on several threads, with the results in the order of the things.
 */
public final class OrderedWork {
  /**
   * How many things are read ahead for each thread: enough to keep it busy, few enough to bound
   * memory.
   */
  private static final int AHEAD = 3;

  private OrderedWork() {}

  /**
   * Does the work and hands on each result in turn.
   *
   * @param things asked for on this thread, as room is
   * @param work what to do with each; safe for several threads
   * @param threads how many at a time, at least 1
   * @param results takes each result, on this thread
   */
  public static <A, B> void run(
      Iterator<A> things, Function<A, B> work, int threads, Consumer<B> results) {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "reader");
              thread.setDaemon(true);
              return thread;
            });
    Deque<Future<B>> pending = new ArrayDeque<>();
    try {
      while (things.hasNext() || !pending.isEmpty()) {
        while (things.hasNext() && pending.size() < threads * AHEAD) {
          A thing = things.next();
          pending.add(workers.submit(() -> work.apply(thing)));
        }
        results.accept(await(pending.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <B> B await(Future<B> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      if (cause instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(cause);
    }
  }
}
