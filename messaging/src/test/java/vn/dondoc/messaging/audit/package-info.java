@NullMarked
package vn.dondoc.messaging.audit;

import org.jspecify.annotations.NullMarked;
