/** Tests of the pages of documents. */
@NullMarked
package vn.dondoc.console.directive;

import org.jspecify.annotations.NullMarked;
