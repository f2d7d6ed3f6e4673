package org.w3id.dateline.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.text.ParsedText;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;

/** Gives quotations to those who say them. */
final class StatementQuoter {
  /** A quotation of fewer words without a cue is a name or a doubtful word. */
  private static final int WORDS = 4;

  /** At most so many words may stand between the cue and the quotation behind it. */
  private static final int GAP = 14;

  /** A quotation runs on over at most so many sentences. */
  private static final int LOOK_BACK = 40;

  private final ParsedText text;
  private final StatementQuotes quotes;
  private final Map<Integer, List<StatementDraft>> bySentence = new HashMap<>();

  StatementQuoter(ParsedText text, StatementQuotes quotes) {
    this.text = text;
    this.quotes = quotes;
  }

  /** Returns the drafts with their quotations, and new ones for quotations that run on. */
  List<StatementDraft> assign(List<StatementDraft> drafts) {
    for (StatementDraft draft : drafts) {
      bySentence.computeIfAbsent(draft.sentence, s -> new ArrayList<>()).add(draft);
    }
    List<StatementDraft> all = new ArrayList<>(drafts);
    Optional<StatementDraft> last = Optional.empty();
    int at = 0;
    List<Sentence> sentences = text.sentences();
    for (StatementQuotes.Quote quote : quotes.all()) {
      while (at + 1 < sentences.size() && sentences.get(at).span().end() <= quote.span().start()) {
        at++;
      }
      int end = at;
      while (end + 1 < sentences.size()
          && sentences.get(end + 1).span().start() < quote.span().end()) {
        end++;
      }
      Optional<StatementDraft> owner = rightBehind(quote, end);
      if (owner.isEmpty()) {
        owner = overlapping(quote, at, end);
      }
      if (owner.isEmpty()) {
        owner = beside(quote, at, end);
      }
      if (owner.isEmpty() && runsOn(quote, at)) {
        int sentence = at;
        owner =
            lastBefore(last, at).filter(d -> near(d, quote)).map(d -> runOn(d, quote, sentence));
        owner.ifPresent(all::add);
      }
      last = owner.isPresent() ? owner : last;
    }
    return all;
  }

  /** A draft with its words of saying right behind the quotation, taken from another draft. */
  private Optional<StatementDraft> rightBehind(StatementQuotes.Quote quote, int sentence) {
    List<StatementDraft> here = bySentence.getOrDefault(sentence, List.of());
    for (StatementDraft draft : here) {
      int start = text.sentences().get(sentence).token(draft.groupFrom).span().start();
      if (draft.cue.filter(StatementCues.Cue::takesQuotation).isEmpty()
          || draft.source.isEmpty()
          || draft.groupFrom == draft.groupTo
          || start < quote.span().end()
          || wordsBetween(quote.span().end(), start) > 0
          || draft.content.stream().anyMatch(c -> c.overlaps(quote.span()))) {
        continue;
      }
      for (StatementDraft other : here) {
        boolean before = other != draft && other.groupTo < draft.groupFrom;
        for (int i = 0; before && i < other.content.size(); i++) {
          Span content = other.content.get(i);
          if (content.overlaps(quote.span()) && content.start() < quote.span().start()) {
            other.content.set(i, cut(content.start(), quote.span().start()));
          }
        }
      }
      draft.content.add(quote.span());
      join(draft);
      draft.direct = true;
      return Optional.of(draft);
    }
    return Optional.empty();
  }

  /** The words before an offset, without the marks that lead over. */
  private Span cut(int start, int end) {
    String all = text.document().text();
    int to = end;
    while (to > start + 1
        && (Character.isWhitespace(all.charAt(to - 1)) || ":,".indexOf(all.charAt(to - 1)) >= 0)) {
      to--;
    }
    return new Span(start, to);
  }

  /** A draft whose content and the quotation share words: the content then holds all of it. */
  private Optional<StatementDraft> overlapping(StatementQuotes.Quote quote, int from, int to) {
    StatementDraft best = null;
    for (int s = from; s <= to; s++) {
      for (StatementDraft draft : bySentence.getOrDefault(s, List.of())) {
        for (int i = 0; i < draft.content.size(); i++) {
          Span content = draft.content.get(i);
          if (content.overlaps(quote.span())
              && draft.cueSpan.filter(c -> c.overlaps(quote.span())).isEmpty()
              && (best == null || length(draft) > length(best))) {
            best = draft;
          }
        }
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    boolean group = best.cueSpan.isPresent();
    for (int i = 0; i < best.content.size(); i++) {
      Span content = best.content.get(i);
      if (content.overlaps(quote.span())) {
        Span all = content.cover(quote.span());
        if (!group || !all.overlaps(best.cueSpan.get())) {
          best.content.set(i, all);
        }
        best.direct |= quote.span().length() * 2 > content.length();
      }
    }
    join(best);
    return Optional.of(best);
  }

  private static int length(StatementDraft draft) {
    return draft.content.stream().mapToInt(Span::length).sum();
  }

  /** Makes one span of contents that have grown together. */
  private static void join(StatementDraft draft) {
    List<Span> sorted = draft.content.stream().sorted().toList();
    draft.content.clear();
    for (Span span : sorted) {
      int last = draft.content.size() - 1;
      if (last >= 0 && draft.content.get(last).overlaps(span)) {
        draft.content.set(last, draft.content.get(last).cover(span));
      } else {
        draft.content.add(span);
      }
    }
  }

  /** A draft with words of saying right before or behind the quotation. */
  private Optional<StatementDraft> beside(StatementQuotes.Quote quote, int from, int to) {
    for (int s : to == from ? new int[] {from} : new int[] {from, to}) {
      Sentence sentence = text.sentences().get(s);
      for (StatementDraft draft : bySentence.getOrDefault(s, List.of())) {
        if (draft.cue.filter(StatementCues.Cue::takesQuotation).isEmpty()) {
          continue;
        }
        int groupStart = sentence.token(draft.groupFrom).span().start();
        int groupEnd = sentence.token(draft.groupTo).span().end();
        boolean behind =
            groupStart >= quote.span().end() && wordsBetween(quote.span().end(), groupStart) == 0;
        boolean before = groupEnd <= quote.span().start() && leadsTo(draft, groupEnd, quote);
        if (behind || before) {
          draft.content.add(quote.span());
          join(draft);
          draft.direct = true;
          return Optional.of(draft);
        }
      }
    }
    return Optional.empty();
  }

  private boolean leadsTo(StatementDraft draft, int groupEnd, StatementQuotes.Quote quote) {
    boolean marked = false;
    for (int i = quote.span().start() - 1; i >= groupEnd; i--) {
      char c = text.document().text().charAt(i);
      if (!Character.isWhitespace(c)) {
        marked = c == ',' || c == ':';
        break;
      }
    }
    boolean other = draft.content.stream().anyMatch(c -> c.start() >= groupEnd);
    int words = wordsBetween(groupEnd, quote.span().start());
    return !other && (words == 0 || (marked && words <= GAP));
  }

  private int wordsBetween(int from, int to) {
    int words = 0;
    boolean inside = false;
    String all = text.document().text();
    for (int i = from; i < to && words <= GAP; i++) {
      boolean letter = Character.isLetterOrDigit(all.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter;
    }
    return words;
  }

  /** A quotation of whole sentences, which needs no cue of its own. */
  private boolean runsOn(StatementQuotes.Quote quote, int sentence) {
    Sentence first = text.sentences().get(sentence);
    Token token = first.token(0);
    return quotes.words(quote) >= WORDS
        && (quote.span().start() <= token.span().start()
            || quote.span().start() - first.span().start() <= 1);
  }

  /** The last statement before a sentence, in its paragraph or the one before. */
  private Optional<StatementDraft> lastBefore(Optional<StatementDraft> quoted, int sentence) {
    int paragraph = text.sentences().get(sentence).paragraph();
    for (int s = sentence - 1;
        s >= Math.max(0, sentence - LOOK_BACK)
            && text.sentences().get(s).paragraph() >= paragraph - 1;
        s--) {
      if (quoted.isPresent() && quoted.get().sentence >= s) {
        return quoted;
      }
      List<StatementDraft> drafts = bySentence.getOrDefault(s, List.of());
      for (int i = drafts.size() - 1; i >= 0; i--) {
        if (!drafts.get(i).content.isEmpty() && drafts.get(i).source.isPresent()) {
          return Optional.of(drafts.get(i));
        }
      }
    }
    return quoted;
  }

  /** Whether a statement stands in the same paragraph, or ends the one before. */
  private boolean near(StatementDraft draft, StatementQuotes.Quote quote) {
    int paragraph = text.sentences().get(draft.sentence).paragraph();
    return draft.source.isPresent()
        && (paragraph == quote.paragraph() || (draft.direct && paragraph == quote.paragraph() - 1));
  }

  private static StatementDraft runOn(
      StatementDraft before, StatementQuotes.Quote quote, int sentence) {
    StatementDraft draft = new StatementDraft(sentence, Optional.empty(), Optional.empty(), 0, 0);
    draft.source = before.source;
    draft.sourceSentence = before.sourceSentence;
    draft.content.add(quote.span());
    draft.direct = true;
    return draft;
  }
}
