/** Tests of what pages are made of. */
@NullMarked
package vn.dondoc.console.part;

import org.jspecify.annotations.NullMarked;
