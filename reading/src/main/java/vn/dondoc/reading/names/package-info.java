/** Names as they are written, compared and looked up: which unit or group is meant. */
@NullMarked
package vn.dondoc.reading.names;

import org.jspecify.annotations.NullMarked;
