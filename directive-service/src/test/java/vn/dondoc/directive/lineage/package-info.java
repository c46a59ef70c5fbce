/** Tests of what a document has to do with others. */
@NullMarked
package vn.dondoc.directive.lineage;

import org.jspecify.annotations.NullMarked;
