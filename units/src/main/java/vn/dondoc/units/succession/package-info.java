/** Who has taken over from units that ended. */
@NullMarked
package vn.dondoc.units.succession;

import org.jspecify.annotations.NullMarked;
