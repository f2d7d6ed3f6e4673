/** Behaviour of entities: who and what short texts of our own speak of. */
@NullMarked
package org.w3id.dateline.entity;

import org.jspecify.annotations.NullMarked;
