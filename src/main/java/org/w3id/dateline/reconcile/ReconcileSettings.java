package org.w3id.dateline.reconcile;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.w3id.dateline.error.UserException;

/**
 * Which service is asked, and with how much patience.
 *
 * @param service address of the service, http or https
 * @param cache folder of the answers that are kept
 * @param userAgent how the program names itself
 * @param limits what it puts up with
 */
public record ReconcileSettings(URI service, Path cache, String userAgent, Limits limits) {
  /** Wikidata's public service. */
  public static final String WIKIDATA = "https://wikidata.reconci.link/en/api";

  /**
   * What is put up with.
   *
   * @param connect longest time until a connection stands
   * @param answer longest time until an answer is read to its end
   * @param attempts how often a request is made, at least 1
   * @param firstWait time before the second attempt; it doubles before each further one
   * @param longestWait a service that asks for more is not waited for
   * @param answerBytes longer answers are cut off and refused
   * @param batch queries in a request; a service's manifest may ask for fewer
   * @param patience after so many failures, one after the other, the service is not asked again
   * @param cacheEntries how many answers are kept, at most; the oldest go first
   */
  public record Limits(
      Duration connect,
      Duration answer,
      int attempts,
      Duration firstWait,
      Duration longestWait,
      int answerBytes,
      int batch,
      int patience,
      int cacheEntries) {
    /** What suits a public service. */
    public static final Limits DEFAULT =
        new Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            3,
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            4_000_000,
            10,
            2,
            200_000);

    public Limits {
      if (attempts < 1 || answerBytes < 1 || batch < 1 || patience < 1 || cacheEntries < 1) {
        throw new IllegalArgumentException("limits are at least 1");
      }
    }
  }

  /**
   * Returns settings with the usual limits.
   *
   * @param address of the service, as a user writes it
   * @param version of the program
   * @throws UserException if that is no address of a service
   */
  public static ReconcileSettings of(String address, Path cache, String version) {
    return new ReconcileSettings(uri(address), cache, "dateline/" + version, Limits.DEFAULT);
  }

  private static URI uri(String address) {
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https"))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw new UserException(
        "\"" + address + "\" is no address of a reconciliation service",
        "Write one that begins with http:// or https://, like " + WIKIDATA + ".");
  }
}
