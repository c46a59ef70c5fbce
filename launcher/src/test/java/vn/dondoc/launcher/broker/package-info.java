@NullMarked
package vn.dondoc.launcher.broker;

import org.jspecify.annotations.NullMarked;
