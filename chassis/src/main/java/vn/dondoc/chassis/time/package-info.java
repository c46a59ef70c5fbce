/** The two clocks: business time, which can be set, and the machine's. */
@NullMarked
package vn.dondoc.chassis.time;

import org.jspecify.annotations.NullMarked;
