package vn.dondoc.task.assignment;

/**
 * Who reports, as the report says.
 *
 * @param directive id of the directive whose task it is
 * @param unit code of the unit that answers
 */
public record Reporter(String directive, String unit) {}
