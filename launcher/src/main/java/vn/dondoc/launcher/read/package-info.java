/** {@code ./run read}: documents become readings, one JSON object a line, without a server. */
@NullMarked
package vn.dondoc.launcher.read;

import org.jspecify.annotations.NullMarked;
