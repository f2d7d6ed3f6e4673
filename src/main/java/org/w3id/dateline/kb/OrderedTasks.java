package org.w3id.dateline.kb;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work for several threads whose results are taken in the order in which it was given, with no more
 * under way than keeps them busy.
 *
 * @param <T> the results
 */
final class OrderedTasks<T> implements AutoCloseable {
  /** Takes a result. */
  interface Taker<T> {
    void take(T result) throws IOException;
  }

  private final ExecutorService pool;
  private final int most;
  private final Taker<T> taker;
  private final Deque<Future<T>> underWay = new ArrayDeque<>();

  OrderedTasks(int threads, Taker<T> taker) {
    this.pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "kb");
              thread.setDaemon(true);
              return thread;
            });
    this.most = threads + 2;
    this.taker = taker;
  }

  /** Gives work; first takes results that are due. */
  void add(Callable<T> task) throws IOException {
    while (underWay.size() >= most || (!underWay.isEmpty() && underWay.getFirst().isDone())) {
      takeOne();
    }
    underWay.add(pool.submit(task));
  }

  /** Takes all that is left. */
  void finish() throws IOException {
    while (!underWay.isEmpty()) {
      takeOne();
    }
  }

  private void takeOne() throws IOException {
    try {
      taker.take(underWay.removeFirst().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException problem) {
        throw problem;
      }
      if (e.getCause() instanceof RuntimeException bug) {
        throw bug;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
