@NullMarked
package vn.dondoc.directive.intake;

import org.jspecify.annotations.NullMarked;
