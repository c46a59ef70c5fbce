@NullMarked
package vn.dondoc.launcher.inbox;

import org.jspecify.annotations.NullMarked;
