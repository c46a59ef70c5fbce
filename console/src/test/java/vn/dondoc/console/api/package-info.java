/** Tests of the calls of the API. */
@NullMarked
package vn.dondoc.console.api;

import org.jspecify.annotations.NullMarked;
