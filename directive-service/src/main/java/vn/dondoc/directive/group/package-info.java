/** Named groups of units, and the book in which a written name is looked up. */
@NullMarked
package vn.dondoc.directive.group;

import org.jspecify.annotations.NullMarked;
