package org.w3id.dateline.reconcile;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.w3id.dateline.reconcile.ServiceException.Remedy;

/**
 * Requests to one host: bounded in time, size and number, with growing waits between attempts. For
 * use by one thread at a time.
 */
final class Requests {
  private static final int REDIRECTS = 3;
  private static final int MOVED = 301;
  private static final int FOUND = 302;
  private static final int TEMPORARY_REDIRECT = 307;
  private static final int PERMANENT_REDIRECT = 308;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;
  private static final int URI_TOO_LONG = 414;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final URI home;
  private final String userAgent;
  private final ReconcileSettings.Limits limits;
  private final HttpClient client;
  private int made;

  Requests(ReconcileSettings settings) {
    this.home = settings.service();
    this.userAgent = settings.userAgent();
    this.limits = settings.limits();
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Returns how many requests were made. */
  int made() {
    return made;
  }

  /** Returns the object at the service's address. */
  JsonObject get() throws ServiceException {
    return patiently(Optional.empty());
  }

  /** Returns the object that answers a form. */
  JsonObject post(String form) throws ServiceException {
    return patiently(Optional.of(form));
  }

  private JsonObject patiently(Optional<String> form) throws ServiceException {
    Duration wait = limits.firstWait();
    for (int attempt = 1; ; attempt++) {
      try {
        return Json.object(follow(form));
      } catch (ServiceException e) {
        if (e.remedy() != Remedy.AGAIN || attempt == limits.attempts()) {
          throw e;
        }
        long millis = Math.max(wait.toMillis(), e.waitMillis());
        if (millis > limits.longestWait().toMillis()) {
          throw new ServiceException(
              e.problem() + ", and asks to be left alone for " + millis / 1000 + " s", Remedy.NONE);
        }
        pause(millis);
        wait = wait.multipliedBy(2);
      }
    }
  }

  private byte[] follow(Optional<String> form) throws ServiceException {
    URI at = home;
    for (int hops = 0; hops <= REDIRECTS; hops++) {
      HttpResponse<byte[]> response = send(at, form);
      Optional<URI> next = redirect(at, response);
      if (next.isEmpty()) {
        return body(response);
      }
      at = next.get();
    }
    throw new ServiceException("redirects without end", Remedy.NONE);
  }

  private HttpResponse<byte[]> send(URI at, Optional<String> form) throws ServiceException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at)
            .timeout(limits.answer())
            .header("User-Agent", userAgent)
            .header("Accept", "application/json");
    form.ifPresent(
        fields ->
            request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    made++;
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request.build(), answer -> new BoundedBody(limits.answerBytes()));
    try {
      return response.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      response.cancel(true);
      throw new ServiceException("did not answer in time", Remedy.AGAIN);
    } catch (InterruptedException e) {
      response.cancel(true);
      Thread.currentThread().interrupt();
      throw new ServiceException("was not waited for", Remedy.NONE);
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    }
  }

  private ServiceException failure(Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof BoundedBody.TooLongException) {
        return new ServiceException(
            "answered with more than " + limits.answerBytes() + " bytes", Remedy.NONE);
      }
      if (at instanceof HttpConnectTimeoutException || at instanceof ConnectException) {
        return new ServiceException("can't be reached", Remedy.AGAIN);
      }
      if (at instanceof HttpTimeoutException) {
        return new ServiceException("did not answer in time", Remedy.AGAIN);
      }
      if (at instanceof IOException) {
        return new ServiceException("broke off the connection", Remedy.AGAIN);
      }
    }
    throw new IllegalStateException(cause);
  }

  private static Optional<URI> redirect(URI from, HttpResponse<byte[]> response)
      throws ServiceException {
    int status = response.statusCode();
    if (status != MOVED
        && status != FOUND
        && status != TEMPORARY_REDIRECT
        && status != PERMANENT_REDIRECT) {
      return Optional.empty();
    }
    String location = response.headers().firstValue("Location").orElse("");
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new ServiceException("redirects to no address", Remedy.NONE);
    }
    if (location.isEmpty() || !isSameHost(from, to)) {
      throw new ServiceException("redirects to another host", Remedy.NONE);
    }
    return Optional.of(to);
  }

  /** The same host and port by the same scheme, or by https in place of http. */
  private static boolean isSameHost(URI a, URI b) {
    if (!a.getHost().equalsIgnoreCase(String.valueOf(b.getHost())) || b.getRawUserInfo() != null) {
      return false;
    }
    if (String.valueOf(b.getScheme()).equalsIgnoreCase(a.getScheme())) {
      return a.getPort() == b.getPort();
    }
    return "https".equalsIgnoreCase(b.getScheme()) && a.getPort() < 0 && b.getPort() < 0;
  }

  private byte[] body(HttpResponse<byte[]> response) throws ServiceException {
    int status = response.statusCode();
    if (status == 200) {
      return response.body();
    }
    String problem = "answered with status " + status;
    if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
      throw new ServiceException(problem, Remedy.AGAIN, retryAfter(response));
    }
    boolean less = status == TOO_LARGE || status == URI_TOO_LONG || status == BAD_REQUEST;
    throw new ServiceException(problem, less ? Remedy.LESS : Remedy.NONE);
  }

  /** Returns the milliseconds of Retry-After: seconds, or a date that the answer's own leads to. */
  private static long retryAfter(HttpResponse<byte[]> response) {
    String value = response.headers().firstValue("Retry-After").orElse("").strip();
    if (value.matches("[0-9]{1,9}")) {
      return Long.parseLong(value) * 1000;
    }
    try {
      ZonedDateTime until = date(value);
      ZonedDateTime now = date(response.headers().firstValue("Date").orElse(""));
      return Math.max(0, Duration.between(now, until).toMillis());
    } catch (DateTimeException e) {
      return 0;
    }
  }

  private static ZonedDateTime date(String header) {
    return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
  }

  private static void pause(long millis) throws ServiceException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("was not waited for", Remedy.NONE);
    }
  }
}
