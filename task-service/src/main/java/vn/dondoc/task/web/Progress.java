package vn.dondoc.task.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.assignment.FigureBucket;
import vn.dondoc.task.progress.Counter;

/**
 * How far a directive has come.
 *
 * @param undated open tasks without a date; they and those done without one are outside the rate
 * @param onTimeRate done in time, of what is done or overdue: what is still in time counts against nobody; none while
 *     there is nothing of the kind
 */
@Schema(name = "DirectiveProgress")
record Progress(
        String directiveId,
        long total,
        long doneInTime,
        long doneLate,
        long openInTime,
        long openOverdue,
        long undated,
        long undatedDone,
        @Nullable Double onTimeRate) {

    static Progress of(Counter counter) {
        long doneInTime = counter.in(FigureBucket.DONE_IN_TIME);
        long measured = doneInTime + counter.in(FigureBucket.DONE_LATE) + counter.in(FigureBucket.OPEN_OVERDUE);
        return new Progress(
                counter.id(),
                counter.counts().values().stream().mapToLong(Long::longValue).sum(),
                doneInTime,
                counter.in(FigureBucket.DONE_LATE),
                counter.in(FigureBucket.OPEN_IN_TIME),
                counter.in(FigureBucket.OPEN_OVERDUE),
                counter.in(FigureBucket.OPEN_UNDATED),
                counter.in(FigureBucket.DONE_UNDATED),
                measured == 0 ? null : (double) doneInTime / measured);
    }
}
