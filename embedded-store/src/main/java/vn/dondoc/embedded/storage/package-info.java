/** Bytes on disk: the key-value store, what is written together, what a reader sees, and the list of what is kept. */
@NullMarked
package vn.dondoc.embedded.storage;

import org.jspecify.annotations.NullMarked;
