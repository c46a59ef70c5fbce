/** What is to be told to whom, and the life of each notification from the event to the gateway. */
@NullMarked
package vn.dondoc.notification.notice;

import org.jspecify.annotations.NullMarked;
