/** Sentences for people, as codes with arguments until a reader's language is known. */
@NullMarked
package vn.dondoc.chassis.text;

import org.jspecify.annotations.NullMarked;
