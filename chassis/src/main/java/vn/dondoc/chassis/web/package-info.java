/** The door: problems, limits, cursors, entity tags, idempotency keys. */
@NullMarked
package vn.dondoc.chassis.web;

import org.jspecify.annotations.NullMarked;
