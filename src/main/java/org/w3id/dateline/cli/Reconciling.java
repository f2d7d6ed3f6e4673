package org.w3id.dateline.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.w3id.dateline.link.Extraction;
import org.w3id.dateline.link.Link;
import org.w3id.dateline.link.Subject;
import org.w3id.dateline.reconcile.ReconcileCounts;
import org.w3id.dateline.reconcile.ReconcileSettings;
import org.w3id.dateline.reconcile.Reconciler;
import org.w3id.dateline.reconcile.Reconciliation;

/** The asking of a reconciliation service in one run, or that none is asked. */
final class Reconciling {
  /** No service is asked. */
  static final Reconciling NONE = new Reconciling(Optional.empty(), Optional.empty());

  private final Optional<ReconcileSettings> settings;
  private final Optional<Reconciler> reconciler;

  Reconciling(ReconcileSettings settings, Reconciler reconciler) {
    this(Optional.of(settings), Optional.of(reconciler));
  }

  private Reconciling(Optional<ReconcileSettings> settings, Optional<Reconciler> reconciler) {
    this.settings = settings;
    this.reconciler = reconciler;
  }

  /** Returns the address of the service that is asked. */
  Optional<String> service() {
    return settings.map(s -> s.service().toString());
  }

  /** Returns an extraction with the links that the service adds. */
  Reconciliation reconcile(Extraction extraction) {
    return reconciler
        .map(r -> r.reconcile(extraction))
        .orElseGet(() -> new Reconciliation(extraction, true, List.of()));
  }

  /** Returns the links that the service gives to subjects of an article, and says what is amiss. */
  List<Link> link(List<Subject> subjects, Consumer<String> amiss) {
    return reconciler
        .map(r -> r.link(subjects))
        .map(
            found -> {
              found.notices().forEach(amiss);
              return found.links();
            })
        .orElse(List.of());
  }

  /** Prints how it went. */
  void print(PrintStream out) {
    reconciler
        .map(Reconciler::counts)
        .ifPresent(
            c ->
                out.println(
                    c.linked()
                        + " linked by reconciliation, of "
                        + c.asked()
                        + " asked: "
                        + c.fromCache()
                        + " answered by the cache, "
                        + c.answered()
                        + " by the service"
                        + (inVain(c) ? "" : " in " + requests(c))
                        + ", "
                        + c.failed()
                        + " not at all"
                        + (inVain(c) ? ", " + requests(c) + " in vain" : "")));
  }

  private static boolean inVain(ReconcileCounts counts) {
    return counts.answered() == 0 && counts.failed() > 0 && counts.requests() > 0;
  }

  private static String requests(ReconcileCounts counts) {
    return counts.requests() == 1 ? "1 request" : counts.requests() + " requests";
  }

  /** Returns whether something that was asked was not answered. */
  boolean failed() {
    return reconciler.map(Reconciler::counts).map(ReconcileCounts::failed).orElse(0) > 0;
  }
}
