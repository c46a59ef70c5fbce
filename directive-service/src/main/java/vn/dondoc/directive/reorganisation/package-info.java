/** Reorganisations of the directory: units merge, split or change their name on a day. */
@NullMarked
package vn.dondoc.directive.reorganisation;

import org.jspecify.annotations.NullMarked;
