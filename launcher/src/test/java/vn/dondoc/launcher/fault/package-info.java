/**
 * The platform under kills, outages, replays and poison: real processes, stopped and killed by signals from outside, and
 * looked into by a plain consumer and the store's driver.
 */
@NullMarked
package vn.dondoc.launcher.fault;

import org.jspecify.annotations.NullMarked;
