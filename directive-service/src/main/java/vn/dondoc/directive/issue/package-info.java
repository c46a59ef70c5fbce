/**
 * Directives from draft to issue: who is meant by the words, until when, what stands against it, and what goes out.
 */
@NullMarked
package vn.dondoc.directive.issue;

import org.jspecify.annotations.NullMarked;
