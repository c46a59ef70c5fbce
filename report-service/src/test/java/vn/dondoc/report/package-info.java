/** The service as a whole: a real store, real tokens, batches in, the outbox out. */
@NullMarked
package vn.dondoc.report;

import org.jspecify.annotations.NullMarked;
