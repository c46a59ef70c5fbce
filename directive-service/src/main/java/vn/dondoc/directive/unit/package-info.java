/** The directory of units: a tree with validity dates. */
@NullMarked
package vn.dondoc.directive.unit;

import org.jspecify.annotations.NullMarked;
