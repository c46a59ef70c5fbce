@NullMarked
package vn.dondoc.messaging.backup;

import org.jspecify.annotations.NullMarked;
