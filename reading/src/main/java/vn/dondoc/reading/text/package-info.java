/** A document's characters: cleaned for reading, each still knowing where it stood in the original. */
@NullMarked
package vn.dondoc.reading.text;

import org.jspecify.annotations.NullMarked;
