@NullMarked
package vn.dondoc.launcher.clock;

import org.jspecify.annotations.NullMarked;
