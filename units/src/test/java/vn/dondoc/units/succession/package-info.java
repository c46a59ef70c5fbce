@NullMarked
package vn.dondoc.units.succession;

import org.jspecify.annotations.NullMarked;
