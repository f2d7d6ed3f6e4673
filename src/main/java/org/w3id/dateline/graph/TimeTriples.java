package org.w3id.dateline.graph;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.dateline.fact.Tense;
import org.w3id.dateline.time.TimeBasis;
import org.w3id.dateline.time.TimeExpression;

/** When facts happen or hold. */
final class TimeTriples {
  private final ArticlePage page;

  TimeTriples(ArticlePage page) {
    this.page = page;
  }

  /** Writes when an event happens. */
  void ofEvent(Node event, TimeExpression time, Tense tense) {
    if (time.basis() == TimeBasis.PUBLICATION) {
      if (tense != Tense.FUTURE) {
        CalendarDate.of(time.value()).ifPresent(date -> standIn(event, date));
      }
      return;
    }
    words(event, time);
    Optional<CalendarDate> date = CalendarDate.of(time.value());
    if (date.isPresent()) {
      page.add(event, Terms.start, date.get().start());
      page.add(event, Terms.end, date.get().end());
      how(event, date.get(), time);
    }
  }

  /** Writes the day of publication where nothing tells when an event happened. */
  void ofEventBefore(Node event, LocalDate published) {
    standIn(
        event,
        new CalendarDate(
            CalendarDate.date(published), CalendarDate.date(published), Terms.ToTheDay));
  }

  private void standIn(Node event, CalendarDate date) {
    page.add(event, Terms.start, date.start());
    page.add(event, Terms.end, date.end());
    page.add(event, Terms.datePrecision, Terms.BeforePublication.asNode());
    page.add(event, Terms.dateBasis, Terms.PublicationDate.asNode());
  }

  /** Writes since when a relation holds, until when if that is told, or when it is said to. */
  void ofRelation(Node relation, TimeExpression time) {
    if (time.basis() == TimeBasis.PUBLICATION) {
      return;
    }
    words(relation, time);
    CalendarDate.of(time.value())
        .ifPresent(
            date -> {
              page.add(relation, Terms.start, date.start());
              if (time.value().indexOf('/') >= 0) {
                page.add(relation, Terms.end, date.end());
              }
              how(relation, date, time);
            });
  }

  private void words(Node fact, TimeExpression time) {
    page.add(fact, Terms.timeValue, Literals.text(time.value()));
    page.add(fact, Terms.timeExpression, Literals.text(page.document.words(time.span())));
    CalendarDate.duration(time.value())
        .ifPresent(duration -> page.add(fact, Terms.duration, duration));
  }

  private void how(Node fact, CalendarDate date, TimeExpression time) {
    page.add(fact, Terms.datePrecision, date.precision().asNode());
    page.add(
        fact,
        Terms.dateBasis,
        (time.basis() == TimeBasis.EXPLICIT ? Terms.ExplicitDate : Terms.RelativeDate).asNode());
  }
}
