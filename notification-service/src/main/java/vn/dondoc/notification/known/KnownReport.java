package vn.dondoc.notification.known;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.messaging.projection.Projected;

/**
 * The newest report on a task, by the latest that was told of it.
 *
 * @param id of the task
 * @param version the later of two rounds, and of one round its decision
 * @param waits whether it is complete and nobody has decided on it yet
 */
@Document("knownReports")
public record KnownReport(@Id String id, @Field("v") long version, boolean waits) implements Projected {

    /** The news of a round, counted from 1, or of the decision on it. */
    public static KnownReport of(String task, int round, boolean complete, boolean decided) {
        return new KnownReport(task, 2L * round + (decided ? 1 : 0), complete && !decided);
    }
}
