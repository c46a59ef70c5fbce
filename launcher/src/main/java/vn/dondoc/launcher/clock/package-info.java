/** The launcher's business time: the machine's, moved forward at will. */
@NullMarked
package vn.dondoc.launcher.clock;

import org.jspecify.annotations.NullMarked;
