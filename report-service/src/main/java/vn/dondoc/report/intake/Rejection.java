package vn.dondoc.report.intake;

import java.time.Instant;
import vn.dondoc.chassis.text.Message;

/**
 * Why a report never became one on a task.
 *
 * @param code stable, for programs; where a known task would have refused the report, the code of that problem
 * @param at business time
 */
public record Rejection(String code, Message words, Instant at) {}
