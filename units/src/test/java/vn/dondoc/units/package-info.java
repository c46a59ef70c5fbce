@NullMarked
package vn.dondoc.units;

import org.jspecify.annotations.NullMarked;
