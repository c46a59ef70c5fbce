/** Events in: what this service reads of others, translated and handed on. */
@NullMarked
package vn.dondoc.task.messaging;

import org.jspecify.annotations.NullMarked;
