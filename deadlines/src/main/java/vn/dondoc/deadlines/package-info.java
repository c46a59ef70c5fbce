/**
 * When something is due and why: words of a directive, read by named rules, become a date that can be explained.
 * Pure: no framework, no store, no clock of its own.
 */
@NullMarked
package vn.dondoc.deadlines;

import org.jspecify.annotations.NullMarked;
