/** The words of messages: letters in Vietnamese, short texts without accents. */
@NullMarked
package vn.dondoc.notification.wording;

import org.jspecify.annotations.NullMarked;
