/** The launcher's broker: the same Kafka that runs in production, as one node in this JVM. */
@NullMarked
package vn.dondoc.launcher.broker;

import org.jspecify.annotations.NullMarked;
