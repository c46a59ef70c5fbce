/** For the tests of all modules: the commands that they need, and the words at the end of a run. */
@NullMarked
package vn.dondoc.testing;

import org.jspecify.annotations.NullMarked;
