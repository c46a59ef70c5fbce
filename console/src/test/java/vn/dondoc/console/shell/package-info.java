/** Tests of the frame of all pages. */
@NullMarked
package vn.dondoc.console.shell;

import org.jspecify.annotations.NullMarked;
