/** From a document to the ordered keys under which its indexes find it. */
@NullMarked
package vn.dondoc.embedded.index;

import org.jspecify.annotations.NullMarked;
