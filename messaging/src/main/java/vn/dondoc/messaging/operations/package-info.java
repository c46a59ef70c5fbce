/** The broker's part of a backup, as files from which any broker can be filled again. */
@NullMarked
package vn.dondoc.messaging.backup;

import org.jspecify.annotations.NullMarked;
