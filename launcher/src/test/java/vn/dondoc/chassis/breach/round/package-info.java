/** Breaks the rules of the house, that they are seen to fail. */
@NullMarked
package vn.dondoc.chassis.breach.round;

import org.jspecify.annotations.NullMarked;
