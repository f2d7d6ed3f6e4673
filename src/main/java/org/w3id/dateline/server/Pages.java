package org.w3id.dateline.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Texts as answers to requests. */
final class Pages {
  private Pages() {}

  /** Returns a text in UTF-8 that ships beside a class. */
  static String resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a page that runs no script and loads nothing. */
  static void sendHtml(HttpServletResponse response, String html) {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
    send(response, "text/html", html);
  }

  /** Sends a page that says what is wrong, with the way back. */
  static void sendProblem(HttpServletResponse response, int status, String problem) {
    response.setStatus(status);
    sendHtml(
        response,
        resource(Pages.class, "question.html")
            .replace("{{style}}", resource(Pages.class, "style.css"))
            .replace("{{title}}", escape(problem))
            .replace("{{parameters}}", "")
            .replace("{{links}}", "<p><a href=\"/\">To the start page</a></p>")
            .replace("{{answer}}", ""));
  }

  /** Returns the address of the page for writing queries, with one to begin from. */
  static String editor(String query) {
    return UserInterface.PATH + "/#" + SparqlServer.EDITOR + "?query=" + encode(query);
  }

  /** Returns a text as a value in an address. */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Sends a text with its media type. */
  static void send(HttpServletResponse response, String type, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type + ";charset=utf-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(bytes.length);
    try {
      response.getOutputStream().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a text as HTML shows it, in elements and in quoted attributes. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '&' -> safe.append("&amp;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        case '{' -> safe.append("&#123;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
