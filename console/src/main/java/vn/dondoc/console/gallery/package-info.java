/** One page that shows what pages are made of, for whoever builds one; in demonstrations only. */
@NullMarked
package vn.dondoc.console.gallery;

import org.jspecify.annotations.NullMarked;
