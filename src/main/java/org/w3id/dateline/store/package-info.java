/** The TDB2 store: articles in and out in transactions, and queries. */
@NullMarked
package org.w3id.dateline.store;

import org.jspecify.annotations.NullMarked;
