/** From a filter and an order to the ranges of an index that hold what is asked for, and the walk over them. */
@NullMarked
package vn.dondoc.embedded.query;

import org.jspecify.annotations.NullMarked;
