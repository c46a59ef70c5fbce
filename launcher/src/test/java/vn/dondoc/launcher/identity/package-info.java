@NullMarked
package vn.dondoc.launcher.identity;

import org.jspecify.annotations.NullMarked;
