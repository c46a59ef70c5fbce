/** The database's commands over the storage: what is ours to answer, and what the library answers with our collections. */
@NullMarked
package vn.dondoc.embedded.command;

import org.jspecify.annotations.NullMarked;
