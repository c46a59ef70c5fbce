/** Documents that are in the register already, or nearly. */
@NullMarked
package vn.dondoc.directive.likeness;

import org.jspecify.annotations.NullMarked;
