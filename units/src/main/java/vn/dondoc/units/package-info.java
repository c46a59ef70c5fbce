/** The tree of units as a service has heard of it: whose units a caller sees, and for whom a caller acts. */
@NullMarked
package vn.dondoc.units;

import org.jspecify.annotations.NullMarked;
