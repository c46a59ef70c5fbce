/** Who has taken over from units that ended. */
@NullMarked
package vn.dondoc.task.succession;

import org.jspecify.annotations.NullMarked;
