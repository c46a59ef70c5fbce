/** The shape of a document: its head, whom it is addressed to, its numbered points, its end. */
@NullMarked
package vn.dondoc.reading.outline;

import org.jspecify.annotations.NullMarked;
