/** Sends what is due: looks, decides, claims, hands over, records. */
@NullMarked
package vn.dondoc.notification.dispatch;

import org.jspecify.annotations.NullMarked;
