@NullMarked
package vn.dondoc.messaging.operations;

import org.jspecify.annotations.NullMarked;
