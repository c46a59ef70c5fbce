@NullMarked
package vn.dondoc.testing;

import org.jspecify.annotations.NullMarked;
