package vn.dondoc.task.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.task.assignment.FigureBucket;

/**
 * One move of a task from a figure to another; kept for ever, so that the figures of any day can be counted again.
 *
 * @param id task and version: a move that is heard of twice is one row
 * @param from none for a new task
 * @param unfolded until it is in the counter of its directive, then none
 */
@Document("movements")
public record MovementRow(
        @Id String id,
        String directive,
        String unit,
        Instant at,
        @Nullable FigureBucket from,
        FigureBucket to,
        @Nullable Boolean unfolded) {}
