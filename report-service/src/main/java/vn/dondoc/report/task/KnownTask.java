package vn.dondoc.report.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.messaging.projection.Projected;

/**
 * The head that every task event carries: read from the topic and kept as it is, the highest version wins.
 *
 * @param issuer the unit whose directive asks for it
 * @param unit the one that answers for it
 * @param coordinators units that take part and may read
 * @param state as its owner names it; a name that is new here is one of an open task
 * @param phase what its state means to others; none in what was told before there were phases
 * @param due the last instant in time; none without a deadline
 * @param deliverables what a report of 100 percent must hold
 * @param assignedAt when it was asked for; none as long as nobody who knows has told
 */
@Document("knownTasks")
public record KnownTask(
        @Id @JsonProperty("taskId") String id,
        @Field("v") long version,
        String directiveId,
        String issuer,
        String unit,
        List<String> coordinators,
        String state,
        @Nullable String phase,
        @Nullable Instant due,
        List<Deliverable> deliverables,
        @Nullable Instant assignedAt)
        implements Projected {
    private static final String OVER = "OVER";
    private static final Set<String> CLOSED = Set.of("RESTING", OVER);
    private static final String DONE = "COMPLETED";

    /** Of events from before there were phases, as {@code CLOSED_STATES}. */
    private static final Set<String> VOID_STATES = Set.of("WITHDRAWN", "SUPERSEDED");

    private static final Set<String> CLOSED_STATES = Set.of("COMPLETED", "WITHDRAWN", "SUPERSEDED", "SUSPENDED");

    public KnownTask {
        Objects.requireNonNull(id, "taskId");
        Objects.requireNonNull(directiveId, "directiveId");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(state, "state");
        coordinators = coordinators == null ? List.of() : List.copyOf(coordinators);
        deliverables = deliverables == null ? List.of() : List.copyOf(deliverables);
    }

    boolean isOfTheSameDirectiveAs(KnownTask other) {
        return directiveId.equals(other.directiveId);
    }

    /** Whether it is over without being done, and so not asked for any more: reports on it are moot. */
    public boolean isVoid() {
        return phase == null ? VOID_STATES.contains(state) : phase.equals(OVER) && !state.equals(DONE);
    }

    /** Whether it takes no more reports. */
    public boolean isClosed() {
        return phase == null ? CLOSED_STATES.contains(state) : CLOSED.contains(phase);
    }
}
