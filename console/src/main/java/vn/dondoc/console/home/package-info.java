/** The first page: what does this person have to do now? */
@NullMarked
package vn.dondoc.console.home;

import org.jspecify.annotations.NullMarked;
