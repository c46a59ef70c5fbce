/** Tests of named groups. */
@NullMarked
package vn.dondoc.directive.group;

import org.jspecify.annotations.NullMarked;
