/** Events in: translated and handed on. */
@NullMarked
package vn.dondoc.notification.messaging;

import org.jspecify.annotations.NullMarked;
