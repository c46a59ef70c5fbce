/** Tests of the decisions on reports. */
@NullMarked
package vn.dondoc.console.review;

import org.jspecify.annotations.NullMarked;
