@NullMarked
package vn.dondoc.launcher.replay;

import org.jspecify.annotations.NullMarked;
