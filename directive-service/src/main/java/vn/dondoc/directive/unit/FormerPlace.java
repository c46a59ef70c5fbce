package vn.dondoc.directive.unit;

import java.time.LocalDate;

/**
 * Where a unit stood before it was moved.
 *
 * @param parent code of the unit above it
 * @param from the first day there
 * @param until the last day there
 */
public record FormerPlace(String parent, LocalDate from, LocalDate until) {}
