/** Tests of reorganisations. */
@NullMarked
package vn.dondoc.directive.reorganisation;

import org.jspecify.annotations.NullMarked;
