package org.w3id.dateline.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Stack;
import org.w3id.dateline.error.UserException;
import org.w3id.dateline.reconcile.ReconcileSettings;
import org.w3id.dateline.reconcile.Reconciler;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Whether a reconciliation service is asked, and which. */
final class ReconcileOption {
  private static final String CACHE = "reconcile-cache";

  @Option(
      names = "--reconcile",
      paramLabel = "URL",
      arity = "0..1",
      parameterConsumer = Address.class,
      description =
          "Ask a W3C Reconciliation API service for the items of those that offline linking leaves without one"
              + " (default: Wikidata's, "
              + ReconcileSettings.WIKIDATA
              + "). Nothing else uses the network. Where the service fails, the build goes on, with exit code 1.")
  Optional<String> service = Optional.empty();

  @Option(
      names = "--reconcile-cache",
      paramLabel = "DIR",
      description = "Folder where its answers are kept (default: " + CACHE + " beside the store).")
  Optional<Path> cache = Optional.empty();

  /**
   * Returns what does the asking.
   *
   * @param store the folder that the cache lies beside
   * @throws UserException if the address is none
   */
  Reconciling reconciling(Path store) {
    Path folder = cache.orElseGet(() -> store.resolveSibling(CACHE));
    return service
        .map(address -> ReconcileSettings.of(address, folder, Version.number()))
        .map(settings -> new Reconciling(settings, new Reconciler(settings)))
        .orElse(Reconciling.NONE);
  }

  /** Takes the next argument only if it is an address: {@code --reconcile news} is a folder. */
  static final class Address implements IParameterConsumer {
    @Override
    @SuppressWarnings("JdkObsolete") // picocli's
    public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
      boolean address = !arguments.isEmpty() && arguments.peek().contains("://");
      option.setValue(Optional.of(address ? arguments.pop() : ReconcileSettings.WIKIDATA));
    }
  }
}
