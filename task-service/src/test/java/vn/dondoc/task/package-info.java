@NullMarked
package vn.dondoc.task;

import org.jspecify.annotations.NullMarked;
