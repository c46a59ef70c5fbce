/** The embedded store beside other stores that speak MongoDB's protocol, asked through MongoDB's own driver. */
@NullMarked
package vn.dondoc.benchmark.wire;

import org.jspecify.annotations.NullMarked;
