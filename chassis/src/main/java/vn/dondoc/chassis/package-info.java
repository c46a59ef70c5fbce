/**
 * What every service runs on, without a business word and without events: the web, who calls, the audit trail, the store,
 * the clocks.
 */
@NullMarked
package vn.dondoc.chassis;

import org.jspecify.annotations.NullMarked;
