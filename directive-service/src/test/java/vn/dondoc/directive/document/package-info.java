/** Tests of documents as they are written. */
@NullMarked
package vn.dondoc.directive.document;

import org.jspecify.annotations.NullMarked;
