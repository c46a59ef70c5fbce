/** The register of directives: the list, its filters and search, and how many there are of each sort. */
@NullMarked
package vn.dondoc.directive.register;

import org.jspecify.annotations.NullMarked;
