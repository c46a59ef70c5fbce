package vn.dondoc.report.submission;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What events tell of a report that was recorded on a unit's behalf.
 *
 * @param receivedOn the day of receipt, which counts
 * @param recordedAt business time
 */
record Receipt(LocalDate receivedOn, Instant recordedAt) {}
