/** The house as a whole: what each module may know. */
@NullMarked
package vn.dondoc.launcher.house;

import org.jspecify.annotations.NullMarked;
