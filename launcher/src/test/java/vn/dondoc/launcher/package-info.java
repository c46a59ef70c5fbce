@NullMarked
package vn.dondoc.launcher;

import org.jspecify.annotations.NullMarked;
