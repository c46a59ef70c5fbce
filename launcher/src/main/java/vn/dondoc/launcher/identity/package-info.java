/** The launcher's own authorization server, with demo people and one machine client. */
@NullMarked
package vn.dondoc.launcher.identity;

import org.jspecify.annotations.NullMarked;
