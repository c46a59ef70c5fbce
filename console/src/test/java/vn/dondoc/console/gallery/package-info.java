/** Tests of the page that shows what pages are made of. */
@NullMarked
package vn.dondoc.console.gallery;

import org.jspecify.annotations.NullMarked;
