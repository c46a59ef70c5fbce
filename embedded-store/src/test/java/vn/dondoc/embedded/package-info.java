@NullMarked
package vn.dondoc.embedded;

import org.jspecify.annotations.NullMarked;
