package org.w3id.dateline.reconcile;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3id.dateline.reconcile.ServiceException.Remedy;

/**
 * The service with its cache. After some failures, one behind the other, it is taken to be down and
 * not asked again. For use by one thread at a time.
 */
final class Service {
  /** So many answers are remembered where they can't be kept on disk. */
  private static final int REMEMBERED = 5_000;

  private final ReconcileSettings settings;
  private final Requests requests;
  private final AnswerCache cache;
  private final Map<String, Answer> remembered =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final List<String> notices = new ArrayList<>();
  private final Set<String> told = new LinkedHashSet<>();
  private @Nullable Manifest manifest;
  private int batch;
  private int failures;
  private boolean down;

  Service(ReconcileSettings settings) {
    this.settings = settings;
    this.requests = new Requests(settings);
    this.cache = new AnswerCache(settings.cache(), settings.limits().cacheEntries());
    this.batch = settings.limits().batch();
  }

  int requests() {
    return requests.made();
  }

  /** Returns what there was to tell since this was last asked; of each kind of failure one. */
  List<String> takeNotices() {
    List<String> taken = new ArrayList<>(notices);
    notices.clear();
    taken.addAll(cache.takeNotices());
    return taken;
  }

  /** Returns what the service says of itself; nothing where it is not to be had. */
  Optional<Manifest> manifest() {
    Manifest known = manifest;
    if (known != null) {
      return Optional.of(known);
    }
    String key = key("manifest");
    Optional<Manifest> found = cache.get(key).flatMap(Manifest::kept);
    if (found.isEmpty() && !down) {
      try {
        Manifest given = Manifest.of(requests.get());
        cache.put(key, given.json());
        found = Optional.of(given);
      } catch (ServiceException e) {
        // nothing is asked of what does not say what it is
        tell(e);
        giveUp();
      }
    }
    found.ifPresent(m -> m.batchSize().ifPresent(n -> batch = Math.min(batch, n)));
    manifest = found.orElse(null);
    return found;
  }

  /** Returns the answer that the cache has. */
  Optional<Answer> kept(Query query) {
    String key = key(query.json().toString());
    Answer known = remembered.get(key);
    return known != null ? Optional.of(known) : cache.get(key).flatMap(Answer::of);
  }

  /** Returns the answers to queries, as far as the service gives them. */
  Map<Query, Answer> ask(List<Query> queries) {
    Map<Query, Answer> answers = new LinkedHashMap<>();
    int from = 0;
    while (from < queries.size() && !down) {
      List<Query> some = queries.subList(from, Math.min(from + batch, queries.size()));
      try {
        Map<Query, Answer> given = request(some);
        given.forEach(this::keep);
        answers.putAll(given);
        failures = 0;
      } catch (ServiceException e) {
        if (e.remedy() == Remedy.LESS && some.size() > 1) {
          batch = (some.size() + 1) / 2;
          continue;
        }
        tell(e);
        if (++failures >= settings.limits().patience()) {
          giveUp();
        }
      }
      from += some.size();
    }
    return answers;
  }

  private Map<Query, Answer> request(List<Query> queries) throws ServiceException {
    JsonObject asked = new JsonObject();
    for (int i = 0; i < queries.size(); i++) {
      asked.add("q" + i, queries.get(i).json());
    }
    String form = "queries=" + URLEncoder.encode(asked.toString(), StandardCharsets.UTF_8);
    JsonObject json = requests.post(form);
    Map<Query, Answer> answers = new LinkedHashMap<>();
    for (int i = 0; i < queries.size(); i++) {
      var given = json.get("q" + i);
      if (given != null) {
        Query query = queries.get(i);
        Answer.of(given).ifPresent(answer -> answers.put(query, answer));
      }
    }
    if (answers.isEmpty()) {
      throw new ServiceException("answered none of the queries", Remedy.NONE);
    }
    if (answers.size() < queries.size()) {
      tell(new ServiceException("left queries unanswered", Remedy.NONE));
    }
    return answers;
  }

  private void keep(Query query, Answer answer) {
    String key = key(query.json().toString());
    remembered.put(key, answer);
    cache.put(key, answer.json());
  }

  private String key(String what) {
    return settings.service() + "\n" + what;
  }

  private void tell(ServiceException e) {
    if (told.add(e.problem())) {
      notices.add("the reconciliation service " + settings.service() + " " + e.problem());
    }
  }

  private void giveUp() {
    down = true;
    notices.add(
        "the reconciliation service is not asked again in this run. See that its address is right and it can be reached,"
            + " then run the same again: it is asked for what it left unanswered");
  }
}
