@NullMarked
package org.w3id.dateline.server;

import org.jspecify.annotations.NullMarked;
