/** Storage libraries under the work of a document store with indexes: the same rows, the same questions, in turn. */
@NullMarked
package vn.dondoc.benchmark.candidate;

import org.jspecify.annotations.NullMarked;
