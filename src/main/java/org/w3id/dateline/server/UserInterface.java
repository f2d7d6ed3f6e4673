package org.w3id.dateline.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Fuseki's pages for writing queries, below {@code /ui}. They ask for the server's state and for
 * the dataset below their own path; those requests go on to where the server answers them. What
 * leads to pages for changing the data, which the server refuses, is not shown.
 */
final class UserInterface extends HttpFilter {
  static final String PATH = "/ui";

  private static final long serialVersionUID = 1;
  private static final String WITHOUT_CHANGES =
      """
      <style>
      a[href$='/upload'], a[href$='/edit'], a[href^='#/manage'],
      button:has(> svg[data-icon='upload']), button:has(> svg[data-icon='pen-to-square']) { display: none !important }
      </style>
      </head>""";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "ico", "image/x-icon",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    if (path.equals(PATH)) {
      response.sendRedirect(PATH + "/");
      return;
    }
    String below = path.substring(PATH.length());
    if (below.startsWith("/$/")) {
      request.getRequestDispatcher(below).forward(request, response);
      return;
    }
    if (below.startsWith(SparqlServer.DATASET + "/")) {
      chain.doFilter(new Stripped(request, below), response);
      return;
    }
    String file = below.equals("/") ? "/index.html" : below;
    if (!file.matches("/(static/)?[A-Za-z0-9_.-]+") || file.contains("..")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (InputStream in = UserInterface.class.getResourceAsStream("/webapp" + file)) {
      if (in == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      if (file.equals("/index.html")) {
        String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Pages.send(response, "text/html", page.replace("</head>", WITHOUT_CHANGES));
        return;
      }
      response.setContentType(
          TYPES.getOrDefault(
              file.substring(file.lastIndexOf('.') + 1), "application/octet-stream"));
      in.transferTo(response.getOutputStream());
    }
  }

  /** A request as if the pages were at the root. */
  private static final class Stripped extends HttpServletRequestWrapper {
    private final String path;

    Stripped(HttpServletRequest request, String path) {
      super(request);
      this.path = path;
    }

    @Override
    public String getRequestURI() {
      return path;
    }

    @Override
    public String getServletPath() {
      return path;
    }

    @Override
    public StringBuffer getRequestURL() {
      return new StringBuffer(getScheme() + "://" + getServerName() + ":" + getServerPort() + path);
    }
  }
}
