package vn.dondoc.directive.issue;

/**
 * A file that came with a document, beside the one from which it was read.
 *
 * @param file under which the kept files have it
 * @param name as it was called where it came from, without a path
 * @param mediaType what it was found to be
 * @param size in bytes
 */
public record Enclosure(String file, String name, String mediaType, long size) {}
