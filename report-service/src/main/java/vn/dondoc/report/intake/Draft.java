package vn.dondoc.report.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * What somebody has typed of a report on a task and not sent yet.
 *
 * @param owner whose it is: nobody else sees it
 * @param version no two drafts of this person on this task ever had the same
 * @param since the version with which it began
 * @param savedAt business time
 * @param expiresAt system time at which the store forgets it
 * @param sentAs the report that it is becoming, once it is being sent
 */
@Document("reportDrafts")
public record Draft(
        @Id String id,
        String owner,
        String taskId,
        @Field("v") long version,
        long since,
        Instant savedAt,
        Instant expiresAt,
        DraftContent content,
        @Nullable String sentAs) {

    /** Whether it was saved once and not again. */
    public boolean isFirst() {
        return version == since;
    }

    /** As it stands in a list. */
    public record Head(
            @Id String id, String taskId, @Field("v") long version, Instant savedAt) {}

    static String id(String owner, String task) {
        return task + "|" + owner;
    }
}
