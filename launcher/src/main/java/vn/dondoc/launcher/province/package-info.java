/** The invented province that an empty data folder begins with. */
@NullMarked
package vn.dondoc.launcher.province;

import org.jspecify.annotations.NullMarked;
