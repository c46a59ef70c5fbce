/** Why something is not done, in codes: HTTP and languages come in at the door. */
@NullMarked
package vn.dondoc.chassis.refusal;

import org.jspecify.annotations.NullMarked;
