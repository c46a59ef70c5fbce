/** Traces for tests. */
@NullMarked
package vn.dondoc.messaging.observe;

import org.jspecify.annotations.NullMarked;
