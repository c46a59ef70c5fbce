/** Tests of what is kept of who is signed in. */
@NullMarked
package vn.dondoc.console.session;

import org.jspecify.annotations.NullMarked;
