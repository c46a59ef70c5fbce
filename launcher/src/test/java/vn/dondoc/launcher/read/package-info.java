@NullMarked
package vn.dondoc.launcher.read;

import org.jspecify.annotations.NullMarked;
