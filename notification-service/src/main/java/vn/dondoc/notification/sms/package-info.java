/** The way out by SMS. */
@NullMarked
package vn.dondoc.notification.sms;

import org.jspecify.annotations.NullMarked;
