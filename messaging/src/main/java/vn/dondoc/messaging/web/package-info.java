/** The door: problems, limits, cursors, entity tags, idempotency keys. */
@NullMarked
package vn.dondoc.messaging.web;

import org.jspecify.annotations.NullMarked;
