/** What the tests of all services stand on: a real store in the JVM, real tokens, batches in, the outbox out. */
@NullMarked
package vn.dondoc.messaging.testing;

import org.jspecify.annotations.NullMarked;
