@NullMarked
package vn.dondoc.messaging.outbox;

import org.jspecify.annotations.NullMarked;
