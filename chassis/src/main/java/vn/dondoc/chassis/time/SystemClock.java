package vn.dondoc.chassis.time;

import java.time.InstantSource;

/** The machine's time, in whole milliseconds: leases, retries, times to live. Never shown as a business date. */
@FunctionalInterface
public interface SystemClock extends InstantSource {}
