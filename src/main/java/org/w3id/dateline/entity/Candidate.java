package org.w3id.dateline.entity;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.dateline.document.Span;
import org.w3id.dateline.text.Sentence;
import org.w3id.dateline.text.Token;
import org.w3id.dateline.world.WorldEntry;

/** A mention in the making: where it stands, and what it tells about whom it mentions. */
final class Candidate implements Comparable<Candidate> {
  /** How the noun phrase of a nominal mention is introduced. */
  enum Article {
    /** "the group", "this regime" */
    DEFINITE,
    /** "a group", "two men" */
    INDEFINITE,
    /** "Iran's ally", "its fighters" */
    POSSESSED,
    /** "officials" */
    NONE
  }

  final Sentence sentence;
  final int first;
  final int last;
  final int head;
  final MentionKind kind;

  /** Types that whom it mentions can have; the first choice in {@link #type}. */
  final EnumSet<EntityType> types;

  EntityType type;
  List<String> classes = List.of();
  Gender gender = Gender.UNKNOWN;
  boolean plural;
  Article article = Article.NONE;

  /** Of a name, its words; of a nominal mention, the noun's lemma; of a pronoun, its form. */
  String word = "";

  /** Of a name, its entry in the world, if it has one. */
  Optional<WorldEntry> entry = Optional.empty();

  /** Of the name of a country's body, whose it is. */
  Optional<PublicBody> body = Optional.empty();

  /** Ids of the world entries whose demonyms modify the noun: Lebanon for "Lebanese group". */
  final Set<String> origins = new TreeSet<>();

  /** Lemmas of the other words before the noun: "main", "militant". */
  final Set<String> modifiers = new TreeSet<>();

  Optional<Quantity> quantity = Optional.empty();

  /** Whether the name model is sure of the type. */
  boolean clear;

  /** Whether "I" or "my" stands for the one who writes. */
  boolean writer;

  /** Whether a capital's name stands for its country. */
  boolean metonym;

  /** Whether a name is in fact an adjective or noun for people of a place: "Lebanese". */
  boolean demonym;

  Candidate(Sentence sentence, int first, int last, int head, MentionKind kind, EntityType type) {
    this.sentence = sentence;
    this.first = first;
    this.last = last;
    this.head = head;
    this.kind = kind;
    this.type = type;
    this.types = EnumSet.of(type);
  }

  Span span() {
    return sentence.span(first, last);
  }

  Token headToken() {
    return sentence.token(head);
  }

  boolean isNamed() {
    return kind == MentionKind.NAMED;
  }

  boolean isNominal() {
    return kind == MentionKind.NOMINAL;
  }

  boolean isPronoun() {
    return kind == MentionKind.PRONOUN;
  }

  boolean covers(int token) {
    return first <= token && token <= last;
  }

  /** Returns the token of a stretch whose head lies outside of it, the last such one. */
  static int headOf(Sentence sentence, int first, int last) {
    for (int i = last; i >= first; i--) {
      int head = sentence.token(i).head();
      if ((head < first || head > last) && !sentence.token(i).is("punct")) {
        return i;
      }
    }
    return last;
  }

  /** In the order of the text, the longer one first, groups before what else has the same words. */
  @Override
  public int compareTo(Candidate other) {
    int order = Integer.compare(sentence.index(), other.sentence.index());
    if (order == 0) {
      order = Integer.compare(first, other.first);
    }
    if (order == 0) {
      order = Integer.compare(other.last, last);
    }
    if (order == 0) {
      order = Boolean.compare(demonym, other.demonym);
    }
    return order != 0 ? order : kind.compareTo(other.kind);
  }
}
