/**
 * A directive's life, from the draft to the issue and on to what amends, numbers or recalls it: who is meant by the words,
 * until when, what stands against it, and what goes out.
 */
@NullMarked
package vn.dondoc.directive.issue;

import org.jspecify.annotations.NullMarked;
