/** Tests of what is kept of the news of others. */
@NullMarked
package vn.dondoc.messaging.projection;

import org.jspecify.annotations.NullMarked;
