/** What this service hears of others. */
@NullMarked
package vn.dondoc.directive.messaging;

import org.jspecify.annotations.NullMarked;
