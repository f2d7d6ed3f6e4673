package org.w3id.dateline.reconcile;

/**
 * How a run went.
 *
 * @param asked entities for which an item was asked
 * @param fromCache of these, how many the cache answered
 * @param answered of these, how many the service answered
 * @param linked of these, how many got an item
 * @param failed of these, how many nobody answered
 * @param requests how many requests were made, each attempt counted
 */
public record ReconcileCounts(
    int asked, int fromCache, int answered, int linked, int failed, int requests) {}
