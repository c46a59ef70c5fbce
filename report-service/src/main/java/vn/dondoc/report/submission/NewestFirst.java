package vn.dondoc.report.submission;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import vn.dondoc.chassis.store.Search;
import vn.dondoc.chassis.web.Cursor;
import vn.dondoc.chassis.web.Problem;
import vn.dondoc.chassis.web.LocalizedText;

/** The order of lists of what was submitted: the newest first, and by id where two came at the same moment. */
public final class NewestFirst {
    private static final String TIME = "submission.submittedAt";

    private NewestFirst() {}

    /** Asks for one row more than the limit, of those that fit, after the cursor. */
    public static Query query(List<Criteria> fitting, @Nullable Cursor after, int limit) {
        List<Criteria> all = new ArrayList<>(fitting);
        if (after != null) {
            Instant time = time(after);
            all.add(new Criteria()
                    .orOperator(
                            Criteria.where(TIME).lt(time),
                            Criteria.where(TIME)
                                    .is(time)
                                    .and("_id")
                                    .lt(after.parts().get(1))));
        }
        Criteria criteria = all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        return Search.of(criteria)
                .with(Sort.by(Sort.Direction.DESC, TIME, "_id"))
                .limit(limit + 1);
    }

    /** The place of a submission in this order. */
    public static Cursor key(Submission submission) {
        return Cursor.of(submission.submittedAt().toString(), submission.reportId());
    }

    private static Instant time(Cursor cursor) {
        try {
            return Instant.parse(cursor.parts().getFirst());
        } catch (DateTimeException e) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "bad-cursor",
                    new LocalizedText("Con trỏ trang không hợp lệ.", "This cursor is not valid."));
        }
    }
}
