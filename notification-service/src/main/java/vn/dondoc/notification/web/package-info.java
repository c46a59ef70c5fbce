/** The door for contacts and the log of notifications. */
@NullMarked
package vn.dondoc.notification.web;

import org.jspecify.annotations.NullMarked;
