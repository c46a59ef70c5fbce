@NullMarked
package vn.dondoc.chassis.observe;

import org.jspecify.annotations.NullMarked;
