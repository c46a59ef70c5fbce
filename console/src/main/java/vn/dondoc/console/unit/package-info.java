/** The directory of units, as far as forms ask for names. */
@NullMarked
package vn.dondoc.console.unit;

import org.jspecify.annotations.NullMarked;
