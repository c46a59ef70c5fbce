/** The directory as a table: import of units from CSV. */
@NullMarked
package vn.dondoc.directive.unit.sheet;

import org.jspecify.annotations.NullMarked;
