/** Reads out of HTTP what the audit trail tells of a call, and lets none through that must be told and cannot be. */
@NullMarked
package vn.dondoc.chassis.audit.web;

import org.jspecify.annotations.NullMarked;
