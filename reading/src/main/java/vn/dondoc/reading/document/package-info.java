/** Documents as they are written: their text, in the words of whoever wrote them. */
@NullMarked
package vn.dondoc.reading.document;

import org.jspecify.annotations.NullMarked;
