package vn.dondoc.messaging.web;

/**
 * What is wrong with one place of a request, or odd about it.
 *
 * @param pointer JSON pointer into the body, for example {@code /items/0/leads}; empty for the whole
 * @param code stable, for programs
 */
public record Fault(String pointer, String code, Words words) {}
