/** What operators' commands have in common. */
@NullMarked
package vn.dondoc.chassis.command;

import org.jspecify.annotations.NullMarked;
