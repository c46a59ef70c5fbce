@NullMarked
package vn.dondoc.messaging.identity;

import org.jspecify.annotations.NullMarked;
