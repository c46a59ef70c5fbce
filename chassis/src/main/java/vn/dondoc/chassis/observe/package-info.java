/** What operators see beside the log: figures from the store, and the trace that runs through outbox and broker. */
@NullMarked
package vn.dondoc.chassis.observe;

import org.jspecify.annotations.NullMarked;
