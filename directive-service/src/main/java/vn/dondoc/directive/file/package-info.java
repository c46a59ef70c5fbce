/** The files from which documents were read, as they came. */
@NullMarked
package vn.dondoc.directive.file;

import org.jspecify.annotations.NullMarked;
