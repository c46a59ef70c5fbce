/** Tests of directives from draft to issue. */
@NullMarked
package vn.dondoc.directive.issue;

import org.jspecify.annotations.NullMarked;
