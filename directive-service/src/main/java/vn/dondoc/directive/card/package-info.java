/** What a document is found by: its card in the register, made of its words alone. */
@NullMarked
package vn.dondoc.directive.card;

import org.jspecify.annotations.NullMarked;
