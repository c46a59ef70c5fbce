/** The page of those who decide: which reports wait, and what is decided of them. */
@NullMarked
package vn.dondoc.console.review;

import org.jspecify.annotations.NullMarked;
