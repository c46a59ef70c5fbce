@NullMarked
package vn.dondoc.chassis.identity;

import org.jspecify.annotations.NullMarked;
