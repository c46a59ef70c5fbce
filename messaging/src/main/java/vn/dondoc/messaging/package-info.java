/** Events out of the store and into it, without a business word: envelope, outbox, consumption, projections, topics. */
@NullMarked
package vn.dondoc.messaging;

import org.jspecify.annotations.NullMarked;
