@NullMarked
package vn.dondoc.task.succession;

import org.jspecify.annotations.NullMarked;
