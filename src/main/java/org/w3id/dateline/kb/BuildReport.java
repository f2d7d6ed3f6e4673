package org.w3id.dateline.kb;

/**
 * What a build did.
 *
 * @param entities in the dump, with properties
 * @param items kept
 * @param skippedLines lines that could not be read
 * @param bytes of the dump, unpacked
 */
public record BuildReport(long entities, long items, long skippedLines, long bytes) {}
