/** What goes wrong around the store: its folder, its disk, its neighbours. */
@NullMarked
package vn.dondoc.embedded.trouble;

import org.jspecify.annotations.NullMarked;
