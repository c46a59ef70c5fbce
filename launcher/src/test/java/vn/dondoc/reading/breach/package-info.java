/** Breaks the rules of the house, that they are seen to fail. */
@NullMarked
package vn.dondoc.reading.breach;

import org.jspecify.annotations.NullMarked;
