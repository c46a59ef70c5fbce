/** What stands around every page: who is signed in, the way to the other pages, the language, and what went wrong. */
@NullMarked
package vn.dondoc.console.shell;

import org.jspecify.annotations.NullMarked;
