/** The store beside a plain list of documents: the same random commands, and nothing may tell them apart. */
@NullMarked
package vn.dondoc.embedded.model;

import org.jspecify.annotations.NullMarked;
