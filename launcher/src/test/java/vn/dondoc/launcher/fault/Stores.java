package vn.dondoc.launcher.fault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.dondoc.launcher.Part;

/** The services' databases, looked into from outside. */
public final class Stores implements AutoCloseable {

    /**
     * Not a service's knowledge but how it works: who sweeps or folds now, which changes of shape were made, and who
     * called, also for nothing.
     */
    static final Set<String> BOOKKEEPING = Set.of("locks", "changes", "auditOpen", "audit");

    private static final Bson UNPUBLISHED = Filters.exists("unpublishedSince");

    private static final String NEXT_ALARM = "alarm.nextAt";
    private static final String NOT_BEFORE = "notBefore";
    private static final Bson WAITING = Filters.and(Filters.exists("nextAttemptAt"), Filters.ne("state", "FAILED"));

    private final MongoClient client;

    public Stores(String uri) {
        client = MongoClients.create(uri);
    }

    /** The ids of the events that wait to be published. */
    List<String> unpublished(Part service) {
        return waiting(service).stream()
                .flatMap(document -> document.getList("outbox", Document.class).stream())
                .map(event -> event.getString("id"))
                .toList();
    }

    /** The documents with events that wait to be published. */
    List<Document> waiting(Part service) {
        return collections(service).stream()
                .flatMap(collection ->
                        database(service).getCollection(collection).find(UNPUBLISHED).into(new ArrayList<>()).stream())
                .toList();
    }

    /** Whether nothing waits to be published, counted or told. */
    public boolean atRest() {
        return isToldAndTaken()
                && none(Part.REPORT, "pendingReports", Filters.exists("submission"))
                // But for what is told when the office opens.
                && none(
                        Part.NOTIFICATION,
                        "notifications",
                        Filters.and(
                                Filters.exists("nextAttemptAt"),
                                Filters.nin("reason.words.key", "report-told-together", "waits-for-office-hours")));
    }

    /** Whether all that is due by this business time was done and told, but for letters that cannot arrive. */
    public boolean isDoneUntil(Instant now) {
        return noneDue(now)
                && isToldAndTaken()
                && none(Part.REPORT, "pendingReports", Filters.exists("submission"))
                && none(Part.NOTIFICATION, "notifications", Filters.and(WAITING, Filters.lte(NOT_BEFORE, now)));
    }

    /** The next business time at which anything is due. */
    public Optional<Instant> nextDue() {
        return Stream.of(
                        first(Part.TASK, "tasks", Filters.exists(NEXT_ALARM), NEXT_ALARM),
                        first(Part.NOTIFICATION, "notifications", WAITING, NOT_BEFORE))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** Which notifications a message speaks of, too: their ids by its own. */
    public Map<String, List<String>> toldTogether() {
        Map<String, List<String>> together = new HashMap<>();
        database(Part.NOTIFICATION)
                .getCollection("notifications")
                .find(Filters.exists("toldWith"))
                .forEach(one -> together.put(one.getString("_id"), one.getList("toldWith", String.class)));
        return together;
    }

    /** Whether each service has told the others what it has done, and counted it. */
    public boolean isToldAndTaken() {
        return Platform.SERVICES.stream()
                        .allMatch(service -> unpublished(service).isEmpty())
                && none(Part.TASK, "movements", Filters.exists("unfolded"))
                && none(Part.TASK, "directiveFigures", Filters.ne("rows", List.of()));
    }

    /** Whether no task waits for an alarm that is due by this time. */
    boolean noneDue(Instant now) {
        return none(Part.TASK, "tasks", Filters.lte(NEXT_ALARM, now));
    }

    /** Every document of every service, by its place, as it is stored; without the bookkeeping. */
    public SortedMap<String, String> dump() {
        SortedMap<String, String> dump = new TreeMap<>();
        for (Part service : Platform.SERVICES) {
            for (String collection : collections(service)) {
                for (Document document :
                        database(service).getCollection(collection).find()) {
                    dump.put(service.id() + "/" + collection + "/" + document.get("_id"), document.toJson());
                }
            }
        }
        return dump;
    }

    /** The writes that the audit trails tell of since then, each with its status, sealed or not. */
    List<String> writesToldSince(Instant begin) {
        return toldSince(begin).stream()
                .filter(call -> !call.startsWith("GET "))
                .toList();
    }

    /**
     * All calls that the audit trails tell of since then, each with its status, sealed or not; of those that were counted
     * into one entry each has the entry's path, which says only what was asked for.
     */
    public List<String> toldSince(Instant begin) {
        Bson since = Filters.gte("at", Date.from(begin));
        Map<String, List<String>> told = new HashMap<>();
        for (Part service : Platform.SERVICES) {
            // In this order: what is sealed meanwhile is found twice rather than not at all.
            database(service)
                    .getCollection("auditOpen")
                    .find(since)
                    .forEach(entry -> told.put(entry.getString("_id"), calls(entry)));
            database(service)
                    .getCollection("audit")
                    .find(since)
                    .forEach(entry -> told.put(entry.getString("id"), calls(entry)));
        }
        return told.values().stream().flatMap(List::stream).toList();
    }

    private static List<String> calls(Document entry) {
        return Collections.nCopies(
                entry.getInteger("count", 1),
                entry.getString("method") + " " + entry.getString("path") + " " + entry.get("status"));
    }

    /** The documents of a service's collection. */
    List<Document> documents(Part service, String collection) {
        return database(service).getCollection(collection).find().into(new ArrayList<>());
    }

    /** The directive that a stored task is of. */
    static String directive(Document task) {
        return task.getEmbedded(List.of("assignment", "directive"), String.class);
    }

    /** Whether a letter of this kind about this task is being handed to the mail server. */
    boolean isInHand(String task, String kind) {
        return !none(
                Part.NOTIFICATION,
                "notifications",
                Filters.and(
                        Filters.eq("notice.taskId", task),
                        Filters.eq("notice.kind", kind),
                        Filters.eq("state", "SENDING")));
    }

    private Optional<Instant> first(Part service, String collection, Bson filter, String time) {
        Document found = database(service)
                .getCollection(collection)
                .find(filter)
                .sort(Sorts.ascending(time))
                .first();
        return Optional.ofNullable(found)
                .map(document -> document.getEmbedded(List.of(time.split("\\.")), Date.class)
                        .toInstant());
    }

    private boolean none(Part service, String collection, Bson filter) {
        return database(service).getCollection(collection).find(filter).first() == null;
    }

    private List<String> collections(Part service) {
        return database(service).listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> !BOOKKEEPING.contains(name))
                .sorted()
                .toList();
    }

    private MongoDatabase database(Part service) {
        return client.getDatabase(service.id());
    }

    @Override
    public void close() {
        client.close();
    }
}
