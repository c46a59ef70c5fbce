/** Tests of what documents are found by. */
@NullMarked
package vn.dondoc.directive.card;

import org.jspecify.annotations.NullMarked;
