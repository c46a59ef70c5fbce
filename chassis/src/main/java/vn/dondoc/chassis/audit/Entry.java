package vn.dondoc.chassis.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.identity.Caller;

/** What the trail tells of one call. Whoever learns something on the way (the caller, the reason) adds it. */
public final class Entry {
    static final String AT = "at";
    static final String FINISHED_AT = "finishedAt";
    static final String OUTCOME = "outcome";
    /** Which process entered it, and the numbers that it gave to the beginning and to the end. */
    static final String RUN = "run";

    static final String NUMBER = "number";
    static final String CLOSING = "closing";
    /** Up to which of its numbers the process had told on the broker by then: since it did, that must be there. */
    static final String TOLD = "told";

    static final Set<String> CALLER = Set.of("who", "client", "unit", "remote");
    /** Of how many calls more an entry tells. */
    static final String COUNT = "count";

    private static final String STATUS = "status";
    private static final String WHY = "why";
    private static final String RESOURCE = "resource";
    private static final String ETAG = "etag";
    /** What is added when a call has been answered; all else is there from the beginning. */
    static final Set<String> END = Set.of(FINISHED_AT, OUTCOME, STATUS, WHY, RESOURCE, ETAG, CLOSING);

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);
    private static final int LONGEST = 2000;

    private final Document document;
    private final String path;
    private final boolean write;
    private State state = State.UNWRITTEN;
    private @Nullable String reason;

    /** How far it has come: a call whose entry could not be opened was not handled, and is not asked about again. */
    private enum State {
        UNWRITTEN,
        OPEN,
        WHOLE,
        IMPOSSIBLE
    }

    /** What came of a call. After a failure, and after an unknown outcome, something may have been written or not. */
    enum Outcome {
        DONE,
        REFUSED,
        FAILED,
        UNKNOWN;

        static Outcome of(int status) {
            return status < 400 ? DONE : status < 500 ? REFUSED : FAILED;
        }
    }

    Entry(Call call, Instant now) {
        path = call.path();
        write = !READS.contains(call.method());
        document = new Document("_id", UuidCreator.getTimeOrderedEpoch().toString()).append(AT, Date.from(now));
        put(document, "method", call.method());
        put(document, "path", path);
        put(document, "key", hash(call.key()));
        put(document, "trace", call.trace());
        put(document, "remote", call.remote());
    }

    public void by(Caller caller) {
        put(document, "who", caller.id());
        put(document, "client", caller.client());
        put(document, "unit", caller.unit());
    }

    public void because(@Nullable String why) {
        reason = why;
    }

    boolean isWrite() {
        return write;
    }

    String who() {
        return document.get("who", "");
    }

    String client() {
        return document.get("client", "");
    }

    String method() {
        return document.get("method", "");
    }

    /** As it was asked for, however long. */
    String path() {
        return path;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    void opened() {
        state = State.OPEN;
    }

    /** The same call as a new entry, where the first is no longer what it was. */
    Document again() {
        return new Document(document)
                .append("_id", UuidCreator.getTimeOrderedEpoch().toString())
                .append("again", id());
    }

    void entered() {
        state = State.WHOLE;
    }

    /** Whether it is in the trail as a whole before the call is over. */
    boolean isWhole() {
        return state == State.WHOLE;
    }

    /** An entry that is to tell of more calls like this one. */
    Document sum(String operation, int status) {
        Document sum = new Document(document)
                .append("_id", UuidCreator.getTimeOrderedEpoch().toString())
                .append(STATUS, status);
        sum.keySet().removeAll(List.of("key", "trace"));
        put(sum, "path", operation);
        return sum;
    }

    static Document endOfSum(Document sum, Instant now) {
        return new Document(FINISHED_AT, Date.from(now))
                .append(OUTCOME, Outcome.of(sum.getInteger(STATUS)).name());
    }

    void impossible() {
        state = State.IMPOSSIBLE;
    }

    /** Whether an answer with this status belongs into the trail. */
    boolean isTold(int status) {
        return state != State.IMPOSSIBLE && state != State.WHOLE && (write || REFUSALS.contains(status));
    }

    String id() {
        return document.getString("_id");
    }

    /** What was known when the call came in. */
    Document beginning() {
        return document;
    }

    /** What is known when it has been answered. */
    Document end(int status, @Nullable String resource, @Nullable String etag, Instant now) {
        Document end = new Document(FINISHED_AT, Date.from(now))
                .append(OUTCOME, Outcome.of(status).name())
                .append(STATUS, status);
        put(end, WHY, reason);
        put(end, RESOURCE, resource);
        put(end, ETAG, etag);
        return end;
    }

    /** For the log: without the name of whoever called. */
    @Override
    public String toString() {
        return id() + " " + document.getString("method") + " " + document.getString("path") + " by "
                + document.getString("client");
    }

    private static @Nullable String hash(@Nullable String key) {
        return key == null ? null : Seal.sha256(key);
    }

    private static void put(Document to, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            String kept = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
            // Half a character comes back from the store as another, and the entry would not be what was entered.
            to.append(name, new String(kept.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }
}
