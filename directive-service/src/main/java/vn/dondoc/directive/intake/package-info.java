/**
 * The door to the reader: what is sent as a file or as text becomes plain text here, or is refused with what to do
 * instead. Sizes, pages and time are bounded, whatever is sent.
 */
@NullMarked
package vn.dondoc.directive.intake;

import org.jspecify.annotations.NullMarked;
