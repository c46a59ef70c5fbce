package vn.dondoc.directive.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.directive.document.Content;

/**
 * What was understood of a document.
 *
 * @param content the values, plain: the body with which the document is registered
 * @param warnings what is odd about it but possible
 * @param places where each value was read, by JSON pointer
 */
public record DocumentReading(@JsonUnwrapped Content content, List<Violation> warnings, Map<String, Place> places) {}
