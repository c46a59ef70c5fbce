/**
 * The commands of operators: what the broker has to have before the services start, dead letters sent again, and the
 * broker's part of a backup, as files from which any broker can be filled again.
 */
@NullMarked
package vn.dondoc.messaging.operations;

import org.jspecify.annotations.NullMarked;
