@NullMarked
package org.w3id.dateline.graph;

import org.jspecify.annotations.NullMarked;
