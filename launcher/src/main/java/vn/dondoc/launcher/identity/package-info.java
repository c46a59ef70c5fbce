/** The launcher's own authorization server, with demo people and the systems of an invented province. */
@NullMarked
package vn.dondoc.launcher.identity;

import org.jspecify.annotations.NullMarked;
