/**
 * How the words of a deadline are read. A form of words is one {@link vn.dondoc.deadlines.grammar.Rule} in one of the
 * {@code ...Rules} lists: to add a form, add a rule there and its test.
 */
@NullMarked
package vn.dondoc.deadlines.grammar;

import org.jspecify.annotations.NullMarked;
