package vn.dondoc.report.submission;

/**
 * Who decides on a report.
 *
 * @param name what to write down
 * @param clerk whether a clerk does in a leader's place
 */
record Reviewer(String name, boolean clerk) {}
