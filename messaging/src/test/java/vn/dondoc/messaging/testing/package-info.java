/** What the tests of all services stand on: real tokens, batches in, the outbox out. */
@NullMarked
package vn.dondoc.messaging.testing;

import org.jspecify.annotations.NullMarked;
