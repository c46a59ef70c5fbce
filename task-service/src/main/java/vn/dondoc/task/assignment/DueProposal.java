package vn.dondoc.task.assignment;

import java.time.Instant;

/**
 * The date of a task was counted by another calendar than the one of today. It stands until a person moves it.
 *
 * @param due what the date would be by the calendar of today
 * @param since when that was noticed, business time
 */
public record DueProposal(Instant due, Instant since) {}
