/** Tests of the directory. */
@NullMarked
package vn.dondoc.directive.unit;

import org.jspecify.annotations.NullMarked;
