/** The pages of documents: the register, one document, and taking one in: reading it, correcting what was read, issuing it. */
@NullMarked
package vn.dondoc.console.directive;

import org.jspecify.annotations.NullMarked;
