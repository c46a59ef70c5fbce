/** What tests stand on: a real store and a real broker, here or in containers, and a clock that can be set. */
@NullMarked
package vn.dondoc.chassis.testing;

import org.jspecify.annotations.NullMarked;
