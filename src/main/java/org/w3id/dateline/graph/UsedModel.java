package org.w3id.dateline.graph;

/**
 * A model or table of knowledge that a run used.
 *
 * @param name what it is, with its version: "opennlp-en-ud-ewt-sentence 1.3.0"
 * @param checksum SHA-256, 64 hexadecimal digits
 */
public record UsedModel(String name, String checksum) {}
