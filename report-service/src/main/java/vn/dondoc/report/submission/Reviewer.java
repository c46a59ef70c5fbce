package vn.dondoc.report.submission;

/**
 * Who decides on a report.
 *
 * @param id of the person, see {@link vn.dondoc.chassis.identity.Caller}
 * @param clerk whether a clerk does in a leader's place
 */
record Reviewer(String id, boolean clerk) {}
