package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.dateline.entity.Entities;
import org.w3id.dateline.entity.Entity;
import org.w3id.dateline.entity.EntityType;
import org.w3id.dateline.entity.MentionKind;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Places named with the larger ones around them: who was born in "Lyon, France" was in both. */
final class PlaceChains {
  private static final int LONGEST_NAME = 6;

  private final Sentence sentence;
  private final Entities entities;
  private final SlotFiller filler;

  PlaceChains(Sentence sentence, Entities entities, SlotFiller filler) {
    this.sentence = sentence;
    this.entities = entities;
    this.filler = filler;
  }

  /** Returns the places, each followed by those that its name goes on with. */
  List<SlotFiller.Filler> around(List<SlotFiller.Filler> places) {
    List<SlotFiller.Filler> all = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (SlotFiller.Filler place : places) {
      Optional<SlotFiller.Filler> next = Optional.of(place);
      while (next.isPresent()) {
        if (seen.add(next.get().entity().id())) {
          all.add(next.get());
        }
        next = next(next.get().token());
      }
    }
    return all;
  }

  private Optional<SlotFiller.Filler> next(Token place) {
    int link = place.index() + 1;
    if (link + 1 >= sentence.size()) {
      return Optional.empty();
    }
    String form = sentence.token(link).form();
    boolean within = form.equals("in") && sentence.token(link).head() == place.index();
    if (!form.equals(",") && !within) {
      return Optional.empty();
    }
    int first = link + 1;
    for (int i = first; i < Math.min(sentence.size(), first + LONGEST_NAME); i++) {
      Token head = sentence.token(i);
      Optional<Entity> entity = filler.entity(head);
      if (entity.isPresent()
          && entity.get().type() == EntityType.PLACE
          && !head.is("nsubj")
          && !head.is("nsubjpass")
          && startsAt(entity.get(), sentence.token(first), head)) {
        return Optional.of(new SlotFiller.Filler(entity.get(), head, 0));
      }
    }
    return Optional.empty();
  }

  private boolean startsAt(Entity entity, Token first, Token head) {
    return entities.mentionsHeadedBy(sentence.index(), head.index()).stream()
        .filter(m -> m.entity().id().equals(entity.id()))
        .map(Entities.Mentioned::mention)
        .anyMatch(m -> m.kind() == MentionKind.NAMED && m.span().start() == first.span().start());
  }
}
