package vn.dondoc.report.intake;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.store.Conflict;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.time.SystemClock;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.report.submission.Report;
import vn.dondoc.report.submission.Submission;

/**
 * The drafts of reports: one of each person for a task, for that person alone, until it is sent, deleted, or left alone for
 * ninety days. Sending marks it, takes the report in, and removes what was marked: whoever dies between leaves a draft of
 * which is known that it was sent, and one that was saved again meanwhile is another.
 */
@Component
public final class Drafts {
    static final int MOST = 200;

    private static final Duration KEPT = Duration.ofDays(90);
    private static final String OWNER = "owner";
    private static final String VERSION = "v";
    private static final String SENT_AS = "sentAs";

    private final MongoOperations mongo;
    private final BusinessClock clock;
    private final SystemClock system;

    Drafts(MongoOperations mongo, BusinessClock clock, SystemClock system) {
        this.mongo = mongo;
        this.clock = clock;
        this.system = system;
    }

    /** The caller's draft on this task. */
    public Optional<Draft> find(String task, Caller caller) {
        return Optional.ofNullable(mongo.findById(Draft.id(caller.id(), task), Draft.class))
                .filter(this::isUnsent);
    }

    /** The heads of the caller's drafts, the one that was saved last first. */
    public List<Draft.Head> list(Caller caller) {
        mongo.find(ownedBy(caller.id()).addCriteria(Criteria.where(SENT_AS).exists(true)), Draft.class)
                .forEach(this::isUnsent);
        Query heads = ownedBy(caller.id())
                .with(Sort.by(Sort.Direction.DESC, "savedAt", "_id"))
                .limit(MOST);
        heads.fields().include("taskId", VERSION, "savedAt");
        return mongo.find(heads, Draft.Head.class, mongo.getCollectionName(Draft.class));
    }

    /**
     * Keeps what the caller has typed; the same again changes nothing.
     *
     * @param ifMatch needed where there is a draft
     * @throws Refusal 428 or 412 if another window has saved meanwhile, 409 if the caller has too many
     */
    public Draft put(String task, @Nullable String ifMatch, DraftContent content, Caller caller) {
        Optional<Draft> found = find(task, caller);
        if (found.isEmpty()) {
            return create(task, ifMatch, content, caller);
        }
        Draft draft = found.get();
        if (draft.content().equals(content)) {
            return draft;
        }
        EntityTags.require(ifMatch, draft.version());
        Draft next = saved(draft.owner(), task, draft.version() + 1, draft.since(), content);
        if (mongo.findAndReplace(exactly(draft), next) == null) {
            throw new Conflict(draft.id());
        }
        return next;
    }

    private Draft create(String task, @Nullable String ifMatch, DraftContent content, Caller caller) {
        if (ifMatch != null) {
            // What was read is gone: another window has sent or deleted it.
            EntityTags.require(ifMatch, 0);
        }
        if (mongo.count(ownedBy(caller.id()), Draft.class) >= MOST) {
            throw Refusal.conflict("too-many-drafts", MOST);
        }
        long since = system.instant().toEpochMilli();
        Draft first = saved(caller.id(), task, since, since, content);
        try {
            return mongo.insert(first);
        } catch (DuplicateKeyException e) {
            throw new Conflict(first.id());
        }
    }

    private Draft saved(String owner, String task, long version, long since, DraftContent content) {
        Instant forgotten = system.instant().plus(KEPT);
        return new Draft(Draft.id(owner, task), owner, task, version, since, clock.instant(), forgotten, content, null);
    }

    /** @throws Refusal 404 if there is none, 428, 412 */
    public void delete(String task, @Nullable String ifMatch, Caller caller) {
        Draft draft = find(task, caller).orElseThrow(Refusal::notFound);
        EntityTags.require(ifMatch, draft.version());
        if (!remove(draft)) {
            throw new Conflict(draft.id());
        }
    }

    /** Forgets whatever this person has not sent. */
    public void erase(String person) {
        mongo.remove(ownedBy(person), Draft.class);
    }

    /** Before that is taken in; again, or of a report that is there already, it changes nothing. */
    void sending(Submission submission) {
        String id = Draft.id(submission.sender().id(), submission.taskId());
        Draft draft = mongo.findById(id, Draft.class);
        // In this order: a draft that was saved after the report came in is not what was sent.
        if (draft != null && !isTakenIn(submission.reportId())) {
            mongo.updateFirst(exactly(draft), Update.update(SENT_AS, submission.reportId()), Draft.class);
        }
    }

    /** Once that is taken in. */
    void sent(Submission submission) {
        String draft = Draft.id(submission.sender().id(), submission.taskId());
        mongo.remove(Query.query(Criteria.where("_id").is(draft).and(SENT_AS).is(submission.reportId())), Draft.class);
    }

    /** One that was sent by a process that died before it was removed is removed now. */
    private boolean isUnsent(Draft draft) {
        String report = draft.sentAs();
        if (report == null || !isTakenIn(report)) {
            return true;
        }
        remove(draft);
        return false;
    }

    private boolean isTakenIn(String report) {
        Query byId = Query.query(Criteria.where("_id").is(report));
        // What waits becomes a report before it waits no more.
        return mongo.exists(byId, PendingReport.class) || mongo.exists(byId, Report.class);
    }

    private boolean remove(Draft draft) {
        return mongo.remove(exactly(draft), Draft.class).getDeletedCount() > 0;
    }

    private static Query exactly(Draft draft) {
        return Query.query(Criteria.where("_id").is(draft.id()).and(VERSION).is(draft.version()));
    }

    private static Query ownedBy(String person) {
        return Query.query(Criteria.where(OWNER).is(person));
    }

    @Bean
    static StoreChange reportDrafts() {
        return new StoreChange("003-report-drafts", store -> {
            var drafts = store.getCollection("reportDrafts");
            drafts.createIndex(Indexes.compoundIndex(Indexes.ascending(OWNER), Indexes.descending("savedAt", "_id")));
            drafts.createIndex(Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
        });
    }
}
