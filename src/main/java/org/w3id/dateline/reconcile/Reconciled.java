package org.w3id.dateline.reconcile;

import java.util.List;
import org.w3id.dateline.link.Link;

/**
 * What a service gave for some entities of one article.
 *
 * @param links links that it gives, all of which count
 * @param complete whether all that was asked was answered
 * @param notices what the user should know
 */
public record Reconciled(List<Link> links, boolean complete, List<String> notices) {
  public Reconciled {
    links = List.copyOf(links);
    notices = List.copyOf(notices);
  }
}
