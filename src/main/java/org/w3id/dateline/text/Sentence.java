package org.w3id.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.dateline.document.Span;

/**
 * A sentence with its dependency tree.
 *
 * @param index place in the document, from 0
 * @param paragraph place of its paragraph in the document, from 0
 * @param span from the first to the last token
 * @param tokens at least one, in the order of the text
 */
public record Sentence(int index, int paragraph, Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence needs a token");
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.index() != i || token.head() >= tokens.size() || token.head() < Token.ROOT) {
        throw new IllegalArgumentException("token " + i + " does not fit its sentence: " + token);
      }
    }
  }

  /** Returns the number of tokens. */
  public int size() {
    return tokens.size();
  }

  /** Returns the token at a place. */
  public Token token(int index) {
    return tokens.get(index);
  }

  /** Returns the governing token, none for the topmost. */
  public Optional<Token> head(Token token) {
    return token.head() == Token.ROOT ? Optional.empty() : Optional.of(tokens.get(token.head()));
  }

  /** Returns the tokens that a token governs directly, in the order of the text. */
  public List<Token> children(Token token) {
    List<Token> found = new ArrayList<>();
    for (Token other : tokens) {
      if (other.head() == token.index()) {
        found.add(other);
      }
    }
    return found;
  }
}
