/** The API as its description tells it: what the pages need of it, and nothing else. A test holds it against the description. */
@NullMarked
package vn.dondoc.console.api;

import org.jspecify.annotations.NullMarked;
