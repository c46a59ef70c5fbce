/** Tests of the pages of units. */
@NullMarked
package vn.dondoc.console.unit;

import org.jspecify.annotations.NullMarked;
