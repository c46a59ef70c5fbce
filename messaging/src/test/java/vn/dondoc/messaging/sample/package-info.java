/** A small service of no purpose, on which the shared library is tested. */
@NullMarked
package vn.dondoc.messaging.sample;

import org.jspecify.annotations.NullMarked;
