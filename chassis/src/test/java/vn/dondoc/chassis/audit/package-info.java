@NullMarked
package vn.dondoc.chassis.audit;

import org.jspecify.annotations.NullMarked;
