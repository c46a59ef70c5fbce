package vn.dondoc.report.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.report.submission.Submission;

/** The reports that wait for their task, at most {@value #SEATS} of one client, and those that waited in vain. */
@Component
public final class PendingReports {
    static final int SEATS = 20;

    private static final String SENDER = "submission.sender.client";
    private static final String TASK = "submission.taskId";
    private static final String REJECTED_AT = "rejection.at";

    private final MongoOperations mongo;
    private final Texts texts;

    PendingReports(MongoOperations mongo, Texts texts) {
        this.mongo = mongo;
        this.texts = texts;
    }

    /**
     * Lets a submission wait; again, it changes nothing.
     *
     * @throws Refusal 429 if too many of this client's wait already, 422 if the same id was made with another body
     */
    void add(Submission submission) {
        while (find(submission).isEmpty()) {
            String seat = freeSeat(submission.sender());
            try {
                mongo.insert(new PendingReport(submission.reportId(), seat, submission, null));
                return;
            } catch (DuplicateKeyException e) {
                // The same call came twice at once, or another took the seat: look again.
            }
        }
    }

    /** What an earlier call made of this submission. */
    Optional<PendingReport> find(Submission submission) {
        Optional<PendingReport> found = Optional.ofNullable(mongo.findById(submission.reportId(), PendingReport.class));
        found.ifPresent(pending -> submission.requireSame(pending.submission().fingerprint()));
        return found;
    }

    /** The pending report, if the caller is who sent it. */
    public Optional<PendingReport> find(String id, Caller caller) {
        return Optional.ofNullable(mongo.findById(id, PendingReport.class))
                .filter(pending -> pending.submission().sender().client().equals(caller.client()));
    }

    /** The newest of the caller's own, after the cursor: those that wait, or those that were rejected. */
    public Page<PendingReport> list(
            boolean rejected, @Nullable String task, @Nullable String cursor, int limit, Caller caller) {
        List<Criteria> fitting = new ArrayList<>();
        fitting.add(Criteria.where(SENDER).is(caller.client()));
        fitting.add(Criteria.where(REJECTED_AT).exists(rejected));
        if (task != null) {
            fitting.add(Criteria.where(TASK).is(task));
        }
        return Page.of(
                mongo.stream(Submission.NEWEST_FIRST.query(fitting, cursor, limit), PendingReport.class),
                limit,
                pending -> pending.submission().place(),
                pending -> pending.submission().content().size());
    }

    /** All that wait, in the order in which they came. */
    List<PendingReport> waiting() {
        return inOrder(Query.query(waits()));
    }

    /** Those that wait for one of these tasks, in the order in which they came. */
    List<PendingReport> waitingFor(Collection<String> tasks) {
        return inOrder(Query.query(waits().and(TASK).in(tasks)));
    }

    void reject(PendingReport pending, Rejection rejection) {
        mongo.updateFirst(
                Query.query(waits().and("_id").is(pending.id())),
                Update.update("rejection", stored(rejection)).set("seat", pending.id()),
                PendingReport.class);
    }

    /** With both sentences beside the code: the version before, which may run beside this one, looks for nothing else. */
    private Document stored(Rejection rejection) {
        Document stored = new Document();
        mongo.getConverter().write(rejection, stored);
        stored.get("words", Document.class)
                .append("vi", texts.inVietnamese(rejection.words()))
                .append("en", texts.say(rejection.words(), Locale.ENGLISH));
        return stored;
    }

    void remove(PendingReport pending) {
        mongo.remove(Query.query(Criteria.where("_id").is(pending.id())), PendingReport.class);
    }

    private List<PendingReport> inOrder(Query query) {
        return mongo.find(query.with(Sort.by("submission.submittedAt", "_id")), PendingReport.class);
    }

    private static Criteria waits() {
        return Criteria.where(REJECTED_AT).isNull();
    }

    private String freeSeat(Caller sender) {
        List<String> seats = IntStream.range(0, SEATS)
                .mapToObj(number -> sender.client() + "#" + number)
                .toList();
        Set<String> taken = mongo.find(Query.query(Criteria.where("seat").in(seats)), PendingReport.class).stream()
                .map(PendingReport::seat)
                .collect(Collectors.toSet());
        return seats.stream().filter(seat -> !taken.contains(seat)).findFirst().orElseThrow(PendingReports::tooMany);
    }

    private static Refusal tooMany() {
        return new Refusal(Kind.TOO_MANY, "too-many-pending", SEATS).retryAfter(Duration.ofMinutes(1));
    }
}
