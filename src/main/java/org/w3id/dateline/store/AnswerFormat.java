package org.w3id.dateline.store;

/** How an answer is written. */
public enum AnswerFormat {
  TABLE,
  CSV,
  TSV,
  JSON,
  XML,
  TTL,
  NT,
  JSONLD
}
