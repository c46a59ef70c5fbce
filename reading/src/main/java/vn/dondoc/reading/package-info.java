/**
 * Reads a document as a clerk does: small readers, one for each part, over a cleaned text. What is read is a proposal
 * with the place of every value in the original; nothing is invented, and nothing is issued without a person's yes.
 * Pure: no framework, no store, no clock of its own. Of others it bears only annotations, which say what a document may
 * hold ({@code jakarta.validation}) and what it is called in the API ({@code io.swagger.v3.oas.annotations}); they are for
 * whoever takes one in, and do nothing here.
 */
@NullMarked
package vn.dondoc.reading;

import org.jspecify.annotations.NullMarked;
