/**
 * The audit trail: who called what, with which outcome and why, in a chain of hashes that shows whatever was changed or
 * taken out later.
 */
@NullMarked
package vn.dondoc.chassis.audit;

import org.jspecify.annotations.NullMarked;
