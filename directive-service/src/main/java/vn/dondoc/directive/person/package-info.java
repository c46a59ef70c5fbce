/** The directory of people: what a person's id stands for, where it is shown. */
@NullMarked
package vn.dondoc.directive.person;

import org.jspecify.annotations.NullMarked;
