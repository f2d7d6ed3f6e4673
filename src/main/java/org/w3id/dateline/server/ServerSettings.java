package org.w3id.dateline.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.w3id.dateline.error.UserException;

/**
 * How a store is served.
 *
 * @param port TCP port, 0 for any that is free
 * @param everywhere whether other machines can reach it, not this one alone
 * @param timeout how long a query may take
 * @param maxRows how many rows, or solutions that triples are made of, an answer may have
 * @param updates file with users and passwords ({@code user: password} on each line) who may change
 *     the store; without it nobody can
 */
public record ServerSettings(
    int port, boolean everywhere, Duration timeout, long maxRows, Optional<Path> updates) {
  /** Port 3030, this machine alone, 20 seconds, 100,000 rows, no updates. */
  public static final ServerSettings DEFAULT =
      new ServerSettings(3030, false, Duration.ofSeconds(20), 100_000, Optional.empty());

  public ServerSettings {
    if (port < 0 || port > 65535) {
      throw new UserException("The port is " + port, "Take a number from 0 to 65535.");
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new UserException("The timeout is " + timeout.toSeconds() + " s", "Take at least 1.");
    }
    if (maxRows < 1) {
      throw new UserException("The largest number of rows is " + maxRows, "Take at least 1.");
    }
    updates.ifPresent(
        file -> {
          if (!Files.isReadable(file)) {
            throw new UserException(
                "The file of users " + file + " can't be read",
                "Write \"user: password\" into it, a user a line.");
          }
        });
  }

  /** Returns the same on another port. */
  public ServerSettings withPort(int other) {
    return new ServerSettings(other, everywhere, timeout, maxRows, updates);
  }
}
