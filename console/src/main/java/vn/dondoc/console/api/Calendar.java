package vn.dondoc.console.api;

import java.time.LocalDate;
import java.util.Set;

/** The working calendar of a year: days off besides Saturdays and Sundays, and Saturdays that are worked. */
public record Calendar(int year, long version, Set<LocalDate> off, Set<LocalDate> workSaturdays) {}
