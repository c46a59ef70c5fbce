@NullMarked
package vn.dondoc.messaging.store;

import org.jspecify.annotations.NullMarked;
