/** Documents as they are written: their text, in the words of whoever wrote them. */
@NullMarked
package vn.dondoc.directive.document;

import org.jspecify.annotations.NullMarked;
