package org.w3id.dateline.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The address above the endpoints, which answers nothing itself: it names them. */
final class DatasetRoot extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    Pages.send(
        response,
        "text/plain",
        """
        Nothing is asked here. Send queries to /dateline/sparql?query=..., read graphs from /dateline/data,
        or begin at the start page: /
        """);
  }
}
