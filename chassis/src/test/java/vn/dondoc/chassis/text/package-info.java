@NullMarked
package vn.dondoc.chassis.text;

import org.jspecify.annotations.NullMarked;
