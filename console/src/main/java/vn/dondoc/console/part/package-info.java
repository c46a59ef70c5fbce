/** What pages are made of, each built once: how a due date, a state, a unit is shown. */
@NullMarked
package vn.dondoc.console.part;

import org.jspecify.annotations.NullMarked;
