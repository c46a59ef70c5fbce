/**
 * Tells units what concerns them. Owns the contacts of the units and every notification: to whom, about what, by which
 * channel, how often tried and what came of it. Hears of units, directives, calendars, tasks and reports; tells, by
 * NotificationSent and NotificationFailed, what was handed to the mail or SMS gateway and what was given up. Addresses
 * stay here: no event and no log line holds one.
 */
@NullMarked
package vn.dondoc.notification;

import org.jspecify.annotations.NullMarked;
