/** Tests of the import. */
@NullMarked
package vn.dondoc.directive.unit.sheet;

import org.jspecify.annotations.NullMarked;
