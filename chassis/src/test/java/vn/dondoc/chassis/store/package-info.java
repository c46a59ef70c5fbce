@NullMarked
package vn.dondoc.chassis.store;

import org.jspecify.annotations.NullMarked;
