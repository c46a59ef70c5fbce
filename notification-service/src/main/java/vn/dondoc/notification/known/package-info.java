/** What this service has heard of directives, tasks, reports, calendars and desks: what a message needs besides its event. */
@NullMarked
package vn.dondoc.notification.known;

import org.jspecify.annotations.NullMarked;
