package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.dateline.document.Span;

/** A sentence with its dependency tree. Immutable. */
public final class Sentence {
  private final int index;
  private final int paragraph;
  private final Span span;
  private final List<Token> tokens;
  private final List<List<Token>> children;
  private final int[] first;
  private final int[] last;

  /**
   * Takes the tokens of a sentence.
   *
   * @param index place in the document, from 0
   * @param paragraph place of its paragraph in the document, from 0
   * @param tokens at least one, in the order of the text; their heads form a tree
   * @throws IllegalArgumentException if the heads form no tree
   */
  public Sentence(int index, int paragraph, List<Token> tokens) {
    this.index = index;
    this.paragraph = paragraph;
    this.tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence needs a token");
    }
    span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
    children = childrenOf(this.tokens);
    first = new int[size()];
    last = new int[size()];
    extents();
  }

  private static List<List<Token>> childrenOf(List<Token> tokens) {
    List<List<Token>> children = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      children.add(new ArrayList<>(0));
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.index() != i || token.head() >= tokens.size() || token.head() < Token.ROOT) {
        throw new IllegalArgumentException("token " + i + " does not fit its sentence: " + token);
      }
      if (token.head() != Token.ROOT) {
        children.get(token.head()).add(token);
      }
    }
    children.replaceAll(List::copyOf);
    return List.copyOf(children);
  }

  /** Fills in how far each token's subtree reaches, from the leaves up. */
  private void extents() {
    int[] waiting = new int[size()];
    List<Integer> ready = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      first[i] = i;
      last[i] = i;
      waiting[i] = children.get(i).size();
      if (waiting[i] == 0) {
        ready.add(i);
      }
    }
    for (int n = 0; n < ready.size(); n++) {
      int i = ready.get(n);
      int head = tokens.get(i).head();
      if (head != Token.ROOT) {
        first[head] = Math.min(first[head], first[i]);
        last[head] = Math.max(last[head], last[i]);
        if (--waiting[head] == 0) {
          ready.add(head);
        }
      }
    }
    if (ready.size() != size()) {
      throw new IllegalArgumentException("the heads of sentence " + index + " form no tree");
    }
  }

  /** Returns the place in the document, from 0. */
  public int index() {
    return index;
  }

  /** Returns the place of its paragraph in the document, from 0. */
  public int paragraph() {
    return paragraph;
  }

  /** Returns the words from the first to the last token. */
  public Span span() {
    return span;
  }

  /** Returns the tokens in the order of the text. */
  public List<Token> tokens() {
    return tokens;
  }

  /** Returns the number of tokens. */
  public int size() {
    return tokens.size();
  }

  /** Returns the token at a place. */
  public Token token(int place) {
    return tokens.get(place);
  }

  /** Returns the governing token, none for the topmost. */
  public Optional<Token> head(Token token) {
    return token.head() == Token.ROOT ? Optional.empty() : Optional.of(tokens.get(token.head()));
  }

  /** Returns the tokens that a token governs directly, in the order of the text. */
  public List<Token> children(Token token) {
    return children.get(token.index());
  }

  /** Returns the first token that a token governs by a relation. */
  public Optional<Token> child(Token token, String relation) {
    return children(token).stream().filter(t -> t.is(relation)).findFirst();
  }

  /** Returns the index of the first token of the subtree below a token, itself included. */
  public int firstBelow(Token token) {
    return first[token.index()];
  }

  /** Returns the index of the last token of the subtree below a token, itself included. */
  public int lastBelow(Token token) {
    return last[token.index()];
  }

  /** Returns whether a token is another one's subject, object, … at any depth, or the same. */
  public boolean isBelow(Token token, Token ancestor) {
    Token at = token;
    while (at.index() != ancestor.index()) {
      if (at.head() == Token.ROOT) {
        return false;
      }
      at = tokens.get(at.head());
    }
    return true;
  }

  /** Returns the words from one token to another, both included. */
  public Span span(int from, int to) {
    return tokens.get(from).span().cover(tokens.get(to).span());
  }

  /** Returns the forms from one token to another, both included. */
  public List<String> forms(int from, int to) {
    List<String> forms = new ArrayList<>(to - from + 1);
    for (int i = from; i <= to; i++) {
      forms.add(tokens.get(i).form());
    }
    return forms;
  }

  /**
   * Returns the words from one token to another, both included, with one blank wherever the text
   * has blanks or ends a line.
   */
  public String words(int from, int to) {
    StringBuilder words = new StringBuilder(tokens.get(from).form());
    for (int i = from + 1; i <= to; i++) {
      if (tokens.get(i).span().start() > tokens.get(i - 1).span().end()) {
        words.append(' ');
      }
      words.append(tokens.get(i).form());
    }
    return words.toString();
  }
}
