/** The events as data, and the means to test both ends against them. */
@NullMarked
package vn.dondoc.contracts;

import org.jspecify.annotations.NullMarked;
