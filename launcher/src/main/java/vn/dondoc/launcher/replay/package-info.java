/** A December told in a minute: sample directives, units that answer or do not, and what the platform makes of it. */
@NullMarked
package vn.dondoc.launcher.replay;

import org.jspecify.annotations.NullMarked;
