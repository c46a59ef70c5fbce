package vn.dondoc.reading;

import java.util.List;
import java.util.Map;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.Remark;

/**
 * What was understood of a document.
 *
 * @param content the values, plain: the body with which the document is registered
 * @param warnings what is odd about it but possible
 * @param places where each value was read, by JSON pointer
 */
public record DocumentReading(Content content, List<Remark> warnings, Map<String, Place> places) {}
