/** Who makes a call, whatever it comes by. */
@NullMarked
package vn.dondoc.chassis.identity;

import org.jspecify.annotations.NullMarked;
