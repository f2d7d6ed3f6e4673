package org.w3id.dateline.fact;

import java.util.List;
import java.util.Optional;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.time.TimeExpression;

/**
 * One mention of something that happens. Mentions of the same event share {@link #same()}.
 *
 * @param id {@code v1}, {@code v2}, … in the order of the text
 * @param same id of the first mention of the same event; its own id for that
 * @param type local name of the event class in the ontology
 * @param plover PLOVER root, {@code ASSAULT}, …; none outside PLOVER
 * @param mode PLOVER mode, {@code airstrike}, …, where the words tell
 * @param trigger the words that name the event
 * @param sentence index of the sentence of the trigger
 * @param token index of the trigger's head token
 * @param factuality polarity, certainty, tense
 * @param participants who has which part, without repeats
 * @param places ids of the entities where it happens
 * @param time when it happens
 * @param casualties figures of people harmed
 * @param accordingTo ids of those who are said to have said it; empty in the article's own voice
 * @param rule the rule or model that found it, as {@code table:key}
 * @param confidence in [0, 1]
 */
public record Event(
    String id,
    String same,
    String type,
    Optional<String> plover,
    Optional<String> mode,
    Span trigger,
    int sentence,
    int token,
    Factuality factuality,
    List<Participant> participants,
    List<String> places,
    Optional<TimeExpression> time,
    List<Casualty> casualties,
    List<String> accordingTo,
    String rule,
    double confidence) {
  public Event {
    participants = List.copyOf(participants);
    places = List.copyOf(places);
    casualties = List.copyOf(casualties);
    accordingTo = List.copyOf(accordingTo);
  }
}
