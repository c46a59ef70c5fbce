/** What is said to people, as codes with what fills their places. */
@NullMarked
package vn.dondoc.deadlines.text;

import org.jspecify.annotations.NullMarked;
