@NullMarked
package vn.dondoc.launcher.testing;

import org.jspecify.annotations.NullMarked;
