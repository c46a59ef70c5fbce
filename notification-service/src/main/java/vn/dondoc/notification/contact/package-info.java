/** Where a unit is reached. */
@NullMarked
package vn.dondoc.notification.contact;

import org.jspecify.annotations.NullMarked;
