/** The way out by e-mail. */
@NullMarked
package vn.dondoc.notification.mail;

import org.jspecify.annotations.NullMarked;
