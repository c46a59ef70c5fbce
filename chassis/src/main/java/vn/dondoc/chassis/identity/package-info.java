/** Who calls, what they may do, and whose units they see. */
@NullMarked
package vn.dondoc.chassis.identity;

import org.jspecify.annotations.NullMarked;
