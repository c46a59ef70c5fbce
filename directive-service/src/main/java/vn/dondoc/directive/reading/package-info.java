/**
 * Reads a document as a clerk does: small readers, one for each part, over a cleaned text. What is read is a proposal
 * with the place of every value in the original; nothing is invented, and nothing is issued without a person's yes.
 */
@NullMarked
package vn.dondoc.directive.reading;

import org.jspecify.annotations.NullMarked;
