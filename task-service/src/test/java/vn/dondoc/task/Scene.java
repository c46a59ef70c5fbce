package vn.dondoc.task;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.contracts.Contract;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.grammar.DeadlineReader;
import vn.dondoc.deadlines.text.Sentence;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.messaging.testing.Feed.In;
import vn.dondoc.messaging.testing.Outbox;
import vn.dondoc.task.alarm.DeadlineWatch;

/** What happens around the service: units, directives and reports as their owners tell of them. */
@TestComponent
public final class Scene {
    public static final String DUE = "2023-12-31T16:59:59Z";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Feed feed;
    private final Outbox outbox;
    private final MongoTemplate mongo;

    private final DeadlineWatch watch;

    Scene(Feed feed, Outbox outbox, MongoTemplate mongo, DeadlineWatch watch) {
        this.watch = watch;
        this.feed = feed;
        this.outbox = outbox;
        this.mongo = mongo;
    }

    public static String newDirective() {
        return UUID.randomUUID().toString();
    }

    public static String taskId(String directive, String path, String unit) {
        return UuidCreator.getNameBasedSha1(directive + "|" + path + "|" + unit).toString();
    }

    /** The agreed example as a directive of that id, with items "1", "2", … for these units, each due then. */
    public static ObjectNode directive(String id, @Nullable String due, List<List<String>> unitsByItem) {
        ObjectNode body =
                (ObjectNode) JSON.readTree(Contract.of("DirectiveIssued").example());
        body.put("directiveId", id);
        ObjectNode sample = (ObjectNode) body.get("items").get(0);
        ArrayNode items = body.putArray("items");
        ObjectNode sets = body.putObject("sets");
        IntStream.rangeClosed(1, unitsByItem.size()).forEach(i -> {
            ArrayNode set = sets.putArray("s" + i);
            unitsByItem.get(i - 1).forEach(set::add);
            ObjectNode item = sample.deepCopy().put("path", String.valueOf(i));
            item.putArray("leadSets").add("s" + i);
            if (due == null) {
                item.remove("deadline");
            } else {
                ((ObjectNode) item.get("deadline")).put("due", due);
            }
            items.add(item);
        });
        return body;
    }

    /** A directive of that id with one item for these units, within so many working days as that calendar counts them. */
    public static ObjectNode counted(
            String id, LocalDate from, int workingDays, WorkingCalendar calendar, List<String> units) {
        Deadline read =
                DeadlineReader.read("trong " + workingDays + " ngày làm việc", from, DuePolicy.standard(), calendar);
        ObjectNode body = directive(id, String.valueOf(read.due()), List.of(units))
                .put(
                        "issuedAt",
                        from.atTime(9, 0)
                                .atZone(WorkingCalendar.ZONE)
                                .toInstant()
                                .toString());
        ((ObjectNode) body.at("/items/0/deadline"))
                .put("asWritten", read.asWritten())
                .put("rule", read.rule())
                .set(
                        "steps",
                        JSON.valueToTree(
                                read.explanation().stream().map(Scene::message).toList()));
        return body;
    }

    private static Message message(Sentence step) {
        return new Message(
                step.key(),
                step.arguments().stream()
                        .map(argument -> argument instanceof Sentence inner ? message(inner) : argument)
                        .toList());
    }

    /** T00 is above all; T02, with the room T02.01, T03 and T05 are below it. */
    public void units() {
        feed.send(
                "unit.events.v1",
                unit("T00", null),
                unit("T02", "T00"),
                unit("T02.01", "T02"),
                unit("T03", "T00"),
                unit("T05", "T00"));
    }

    /** The unit ends with that day, and those take over. */
    public void ended(String code, String lastDay, String... successors) {
        units(ending(2, code, lastDay, successors));
    }

    /** The news, by that version of the unit, that it ends with that day and who takes over. */
    public static In ending(long version, String code, String lastDay, String... successors) {
        ObjectNode body = (ObjectNode) JSON.readTree(Contract.of("UnitChanged").example());
        body.put("code", code)
                .put("name", "Đơn vị " + code)
                .put("version", version)
                .put("parent", "T00");
        body.put("validTo", lastDay);
        ArrayNode all = body.putArray("successors");
        List.of(successors).forEach(all::add);
        return In.of("unit.changed", body.toString());
    }

    /** The news, by that version of the unit, that it goes on. */
    public static In goingOn(long version, String code) {
        return unit(version, code, "T00");
    }

    /** The id of the order of reorganisation by which {@link #ending units end}. */
    public static final String ORDER = "0197b9a2-6c11-7d30-8f4e-5a2b6c7d8e9f";

    /** The news, by that version of the unit, that it goes on after all, as that order was taken back. */
    public static In restored(long version, String code) {
        return undone(goingOn(version, code));
    }

    /** The news, by that version of the unit, that it was never valid: those that ended for it go on. */
    public static In voided(long version, String code, String... heirs) {
        return undone(ending(version, code, "2023-12-13", heirs));
    }

    private static In undone(In news) {
        ObjectNode body = (ObjectNode) JSON.readTree(news.body());
        body.remove("reorganisation");
        body.putArray("undone")
                .addObject()
                .put("id", ORDER)
                .put("by", "clerk-T00")
                .put("reason", "nhập nhầm");
        return In.of(news.type(), body.toString());
    }

    public void units(In... news) {
        feed.send("unit.events.v1", news);
    }

    /** A unit that was made later. */
    public void founded(String code) {
        feed.send("unit.events.v1", unit(code, "T00"));
    }

    private static In unit(String code, @Nullable String parent) {
        return unit(1, code, parent);
    }

    private static In unit(long version, String code, @Nullable String parent) {
        ObjectNode body = (ObjectNode) JSON.readTree(Contract.of("UnitChanged").example());
        body.put("code", code)
                .put("name", "Đơn vị " + code)
                .put("version", version)
                .remove(List.of("parent", "validTo", "successors", "reorganisation", "undone"));
        if (parent != null) {
            body.put("parent", parent);
        }
        return In.of("unit.changed", body.toString());
    }

    public void issued(ObjectNode directive) {
        directives(news(directive));
    }

    /** The news of that directive. */
    public static In news(ObjectNode directive) {
        return In.of("directive.issued", directive.toString());
    }

    /** The news that a directive is from then on as this body says. */
    public static In amended(ObjectNode directive, long version, String at) {
        ObjectNode body = directive.deepCopy();
        body.put("version", version)
                .put("amendedAt", at)
                .put("reason", "lùi hạn")
                .putArray("changes");
        return In.of("directive.amended", body.toString());
    }

    public static In recalled(String directive, long version) {
        ObjectNode body =
                (ObjectNode) JSON.readTree(Contract.of("DirectiveRecalled").example());
        return In.of(
                "directive.recalled",
                body.put("directiveId", directive).put("version", version).toString());
    }

    public static In numbered(String directive, long version, String number) {
        ObjectNode body =
                (ObjectNode) JSON.readTree(Contract.of("DirectiveNumbered").example());
        return In.of(
                "directive.numbered",
                body.put("directiveId", directive)
                        .put("version", version)
                        .put("number", number)
                        .toString());
    }

    public void directives(In... news) {
        feed.send("directive.events.v1", news);
    }

    /** Issues one item for these units and answers with the directive's id. */
    public String issued(@Nullable String due, String... units) {
        String id = newDirective();
        issued(directive(id, due, List.of(List.of(units))));
        return id;
    }

    /** Issues one item for these units, ten working days from 14 December 2023 as weekends count them. */
    public String counted(String... units) {
        String id = newDirective();
        issued(counted(id, LocalDate.of(2023, 12, 14), 10, WorkingCalendar.weekendsOnly(), List.of(units)));
        return id;
    }

    /** Reports as the units of their tasks hand them in, with what follows; of a task that is not there, as they are. */
    public void reports(In... news) {
        feed.send("report.events.v1", Stream.of(news).map(one -> by(null, one)).toList());
    }

    /** A report as that unit hands it in, whoever answers for the task now. */
    public void reportBy(String unit, In news) {
        feed.send("report.events.v1", by(unit, news));
    }

    private In by(@Nullable String unit, In news) {
        ObjectNode body = (ObjectNode) JSON.readTree(news.body());
        Document task = mongo.getCollection("tasks")
                .find(new Document("_id", body.get("taskId").asString()))
                .first();
        if (task != null) {
            Document asked = task.get("assignment", Document.class);
            body.put("unit", unit == null ? asked.getString("unit") : unit)
                    .put("directiveId", asked.getString("directive"));
        }
        return new In(news.id(), news.type(), news.time(), body.toString());
    }

    public static In submitted(String task, int round, String at) {
        return In.of(
                "report.submitted", report("ReportSubmitted", task, round, at).toString());
    }

    /** The unit tells of its progress. */
    public static In progressed(String task, int round, int percent, String at) {
        return progress("ReportSubmitted", task, round, percent, at, null);
    }

    public static In progressAccepted(String task, int round, int percent, String submittedAt, String at) {
        return progress("ReportAccepted", task, round, percent, submittedAt, at);
    }

    public static In progressReturned(String task, int round, int percent, String submittedAt, String at) {
        return progress("ReportReturned", task, round, percent, submittedAt, at);
    }

    private static In progress(
            String event, String task, int round, int percent, String submittedAt, @Nullable String decidedAt) {
        ObjectNode body =
                report(event, task, round, submittedAt).put("percent", percent).put("complete", false);
        if (decidedAt != null) {
            body.put("decidedAt", decidedAt);
        }
        return In.of(shortType(Contract.of(event).type()), body.toString());
    }

    public static In returned(String task, int round, String submittedAt, String at) {
        ObjectNode body = report("ReportReturned", task, round, submittedAt).put("decidedAt", at);
        return In.of("report.returned", body.toString());
    }

    public static In accepted(String task, int round, String submittedAt, String at) {
        ObjectNode body = report("ReportAccepted", task, round, submittedAt).put("decidedAt", at);
        return In.of("report.accepted", body.toString());
    }

    private static ObjectNode report(String event, String task, int round, String submittedAt) {
        ObjectNode body = ((ObjectNode) JSON.readTree(Contract.of(event).example()))
                .put("taskId", task)
                .put("round", round)
                .put("submittedAt", submittedAt);
        body.remove(List.of("onBehalf", "byClerk"));
        return body;
    }

    /** The watch has looked at what is due now. */
    public void watched() {
        watch.watch();
    }

    /** What the tasks of a directive have told so far, as the broker would bring it back. */
    public List<In> told(String directive) {
        return outbox.events().stream()
                .filter(out ->
                        out.topic().equals("task.events.v1") && out.body().contains(directive))
                .map(out -> In.of(shortType(out.type()), out.body()))
                .toList();
    }

    /** How many events of that type the tasks of a directive have told. */
    public long count(String directive, String type) {
        return told(directive).stream().filter(in -> in.type().equals(type)).count();
    }

    /** The service hears its own events of a directive. */
    public void hearsItself(String directive) {
        feed.send("task.events.v1", told(directive));
    }

    /** Empties what the service has stored of the world, for a second run of the same story. */
    public void forget() {
        for (String name : List.of(
                "tasks",
                "directives",
                "checkedCalendars",
                "movements",
                "directiveFigures",
                "knownUnits",
                "directiveRecalls",
                "directiveNumbers")) {
            mongo.getCollection(name).deleteMany(new Document());
        }
    }

    private static String shortType(String type) {
        return type.replaceFirst("^vn\\.dondoc\\.(.*)\\.v1$", "$1");
    }

    /** The figures of each unit, counted from the movements. */
    public Map<String, Long> recount() {
        Map<String, Long> counts = new TreeMap<>();
        mongo.getCollection("movements").find().forEach(row -> {
            if (row.getString("from") != null) {
                counts.merge(row.getString("unit") + " " + row.getString("from"), -1L, Long::sum);
            }
            counts.merge(row.getString("unit") + " " + row.getString("to"), 1L, Long::sum);
        });
        counts.entrySet()
                .removeIf(count -> count.getValue() == 0 || count.getKey().endsWith("VOID"));
        return counts;
    }
}
