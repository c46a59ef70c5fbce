@NullMarked
package vn.dondoc.launcher.store;

import org.jspecify.annotations.NullMarked;
