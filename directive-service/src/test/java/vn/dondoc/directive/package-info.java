/** Tests of the service as a whole. */
@NullMarked
package vn.dondoc.directive;

import org.jspecify.annotations.NullMarked;
