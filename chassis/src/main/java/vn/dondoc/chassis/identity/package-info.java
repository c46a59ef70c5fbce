/** Who calls, and what they may do. */
@NullMarked
package vn.dondoc.chassis.identity;

import org.jspecify.annotations.NullMarked;
