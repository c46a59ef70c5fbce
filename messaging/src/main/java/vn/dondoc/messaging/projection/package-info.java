/** What a service keeps of what others own: one document each, the highest version wins. */
@NullMarked
package vn.dondoc.messaging.projection;

import org.jspecify.annotations.NullMarked;
