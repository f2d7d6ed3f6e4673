package org.w3id.dateline.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.dateline.document.Sha256;
import org.w3id.dateline.graph.Graphs;
import org.w3id.dateline.graph.Terms;
import org.w3id.dateline.identity.Decision;
import org.w3id.dateline.identity.Decision.Side;
import org.w3id.dateline.identity.Decision.Verdict;
import org.w3id.dateline.identity.Decisions;

/**
 * Who is who across the articles of a store: brings identities up to date with its articles and
 * with what people decided. The result is a function of both, whatever the order in which they
 * came. Some blocks go in each transaction; those of a process that dies are looked at the next
 * time.
 */
public final class Identities {
  /** Grows with every change of how they are found, so that all are found anew. */
  static final String RULES = "10";

  private static final String ELSEWHERE = " elsewhere";
  private static final int BLOCKS = 300;
  private static final int ARTICLES = 100;
  private static final int MOST_ROUNDS = 3;

  private final Store store;
  private final List<String> notices = new ArrayList<>();

  private Identities(Store store) {
    this.store = store;
  }

  /**
   * Brings the store's identities up to date.
   *
   * @param decisions what people decided
   * @param looked told of each block that was looked at
   * @return what the user should know
   */
  public static List<String> update(Store store, Decisions decisions, Runnable looked) {
    return update(store, decisions, areFromElsewhere(store), looked);
  }

  /**
   * Brings the store's identities up to date.
   *
   * @param decisions what people decided
   * @param elsewhere whether they come from a place of which later builds do not know
   * @param looked told of each block that was looked at
   * @return what the user should know
   */
  public static List<String> update(
      Store store, Decisions decisions, boolean elsewhere, Runnable looked) {
    Identities identities = new Identities(store);
    identities.update(decisions, elsewhere, looked);
    return identities.notices.stream().distinct().toList();
  }

  /** Returns whether the decisions that a store holds came from elsewhere than beside it. */
  public static boolean areFromElsewhere(Store store) {
    return new Identities(store).stored().endsWith(ELSEWHERE);
  }

  /** Returns what people decided when identities were last brought up to date. */
  public static Decisions decided(Store store) {
    return store.read(() -> DecisionGraph.read(store.dataset()));
  }

  private void update(Decisions decisions, boolean elsewhere, Runnable looked) {
    index();
    String state = state(decisions) + (elsewhere ? ELSEWHERE : "");
    boolean news = !state.equals(stored());
    if (news) {
      Decisions before = decided(store);
      store.change(
          content -> {
            Identification identification = new Identification(content, decisions);
            identification.mark(before.all());
            new Refusals(content).allow(before, decisions);
            identification.mark(decisions.all());
            DecisionGraph.write(content, decisions);
          });
    }
    Set<Side> unknown = unknown(decisions);
    Map<Decision, String> mismatches = mismatches(decisions);
    boolean changed = decide(sound(decisions, mismatches), looked);
    // IRIs that only came about now, such as those of namesakes told apart
    for (int round = 1; round < MOST_ROUNDS && !unknown.isEmpty(); round++) {
      Set<Side> still = unknown(decisions);
      List<Decision> found =
          decisions.all().stream()
              .filter(d -> came(d.a(), unknown, still) || came(d.b(), unknown, still))
              .toList();
      if (found.isEmpty()) {
        break;
      }
      store.change(content -> new Identification(content, decisions).mark(found));
      mismatches = mismatches(decisions);
      changed |= decide(sound(decisions, mismatches), looked);
      unknown.retainAll(still);
    }
    changed |= refuse(decisions);
    if (!seen(content -> new Namesakes(content).isWritten())) {
      store.change(content -> new Namesakes(content).write());
    }
    for (Decision decision : decisions.all()) {
      if (unknown.contains(decision.a()) || unknown.contains(decision.b())) {
        Side side = unknown.contains(decision.a()) ? decision.a() : decision.b();
        notices.add(decision.place() + ": " + missing(side) + "; the line is kept");
        continue;
      }
      String mismatch = mismatches.get(decision);
      if (mismatch != null) {
        notices.add(
            decision.place()
                + ": \"same\" is refused: "
                + mismatch
                + "; name two of one kind, or take the line out");
      } else if (!isFollowed(decision)) {
        List<String> contrary = decisions.contrary(decision);
        if (!contrary.isEmpty()) {
          notices.add(
              decision.place()
                  + ": \""
                  + decision.verdict().word()
                  + "\" is left out, since it contradicts "
                  + String.join(" with ", contrary)
                  + "; take one of these lines out");
          continue;
        }
        notices.add(
            decision.place()
                + ": \""
                + decision.verdict().word()
                + "\" can't be followed: "
                + (decision.verdict() == Verdict.SAME
                    ? "they stay two. Only those whom articles name, and no entries of the world,"
                        + " can be made one; take the line out."
                    : "they stay one. Entries of the world can't be told apart so; write item with"
                        + " the item that is meant, and @article:... behind the IRI."));
      }
    }
    if (news || changed) {
      store.change(
          content -> {
            DecisionGraph.write(content, decisions);
            content.forget(StoreTerms.DATASET, Terms.identityState.asNode(), Node.ANY);
            content.describe(
                StoreTerms.DATASET,
                Terms.identityState.asNode(),
                NodeFactory.createLiteralString(state));
          });
    }
  }

  /** Says that a side of a decision means nobody who can be somebody else. */
  private String missing(Side side) {
    boolean something = seen(content -> new Identification(content, Decisions.NONE).isThing(side));
    return something
        ? side.words()
            + " is in the store, but neither as a person nor as an organization or a place"
        : "nobody in the store is " + side.words();
  }

  private static boolean came(Side side, Set<Side> before, Set<Side> now) {
    return before.contains(side) && !now.contains(side);
  }

  /** Decides what is open, by decisions that can be followed. */
  private boolean decide(Decisions sound, Runnable looked) {
    boolean[] more = {true};
    boolean any = false;
    while (more[0]) {
      int[] count = new int[1];
      boolean nothing =
          store.read(
              () ->
                  !store
                      .dataset()
                      .find(Graphs.METADATA, Node.ANY, Terms.undecided.asNode(), Node.ANY)
                      .hasNext());
      if (nothing) {
        break;
      }
      store.change(
          content -> {
            Identification identification = new Identification(content, sound);
            List<String> blocks = new BearerIndex(content).open(BLOCKS);
            identification.decide(blocks);
            notices.addAll(identification.notices());
            count[0] = blocks.size();
          });
      any = true;
      for (int i = 0; i < count[0]; i++) {
        looked.run();
      }
      more[0] = count[0] > 0;
    }
    return any;
  }

  /** The decisions but for those that would make one of a person and a place. */
  private static Decisions sound(Decisions decisions, Map<Decision, String> mismatches) {
    return new Decisions(decisions.all().stream().filter(d -> !mismatches.containsKey(d)).toList());
  }

  /** What is wrong with decisions that would make one of a person and a place, in words. */
  private Map<Decision, String> mismatches(Decisions decisions) {
    if (decisions.all().isEmpty()) {
      return Map.of();
    }
    return seen(
        content -> {
          Map<Decision, String> found = new HashMap<>();
          Identification identification = new Identification(content, Decisions.NONE);
          for (Decision decision : decisions.all()) {
            identification.mismatch(decision).ifPresent(words -> found.put(decision, words));
          }
          return found;
        });
  }

  private boolean isFollowed(Decision decision) {
    if (notices.stream().anyMatch(notice -> notice.contains(decision.place() + ": "))) {
      return true; // it is said already why not
    }
    return seen(content -> new Identification(content, Decisions.NONE).isFollowed(decision));
  }

  /** Returns what is read from the store as it is. */
  private <T> T seen(Function<Content, T> reading) {
    return store.read(
        () -> reading.apply(new Content(store.dataset(), Counts.read(store.dataset()))));
  }

  /** Takes out items of those whom no block decides about. */
  private boolean refuse(Decisions decisions) {
    boolean missing = seen(content -> !Refusals.missing(content, decisions).isEmpty());
    if (missing) {
      store.change(
          content -> new Refusals(content).tellApart(Refusals.missing(content, decisions)));
    }
    boolean open = seen(content -> !Refusals.open(content, decisions).isEmpty());
    if (open) {
      store.change(content -> new Refusals(content).refuse(Refusals.open(content, decisions)));
    }
    return open || missing;
  }

  private Set<Side> unknown(Decisions decisions) {
    if (decisions.all().isEmpty()) {
      return Set.of();
    }
    return seen(
        content -> {
          Set<Side> unknown = new LinkedHashSet<>();
          Identification identification = new Identification(content, decisions);
          for (Decision decision : decisions.all()) {
            boolean item =
                decision.verdict() == Verdict.ITEM || decision.verdict() == Verdict.NOT_ITEM;
            for (Side side : item ? List.of(decision.a()) : List.of(decision.a(), decision.b())) {
              if (!identification.isKnown(side)) {
                unknown.add(side);
              }
            }
          }
          return unknown;
        });
  }

  private static String state(Decisions decisions) {
    StringBuilder text = new StringBuilder();
    for (Decision d : decisions.all()) {
      text.append(d.verdict())
          .append('\t')
          .append(d.a().words())
          .append('\t')
          .append(d.b().words());
      text.append('\t').append(d.note()).append('\t').append(d.who()).append('\n');
    }
    return RULES + " " + Sha256.of(text.toString());
  }

  private String stored() {
    return store.read(
        () -> {
          var quads =
              store
                  .dataset()
                  .find(
                      Graphs.METADATA, StoreTerms.DATASET, Terms.identityState.asNode(), Node.ANY);
          return quads.hasNext() ? quads.next().getObject().getLiteralLexicalForm() : "";
        });
  }

  /** Makes the index of a store that another version of the program made. */
  private void index() {
    if (stored().startsWith(RULES + " ") || store.articles().isEmpty()) {
      return;
    }
    List<String> articles =
        store.articles().stream()
            .filter(
                article ->
                    !store.read(
                        () ->
                            store
                                .dataset()
                                .contains(
                                    Graphs.METADATA,
                                    NodeFactory.createURI(article),
                                    Terms.identityState.asNode(),
                                    NodeFactory.createLiteralString(RULES))))
            .toList();
    for (int from = 0; from < articles.size(); from += ARTICLES) {
      List<String> some = articles.subList(from, Math.min(articles.size(), from + ARTICLES));
      store.change(
          content -> {
            for (String iri : some) {
              Node article = NodeFactory.createURI(iri);
              new Renaming(content).restore(article);
              new BearerIndex(content).forget(article);
              new BearerIndex(content).note(article, content.triplesOf(article));
            }
          });
    }
  }
}
