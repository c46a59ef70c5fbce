package vn.dondoc.launcher.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.launcher.Part;

/** One write of each kind that others are told of. */
final class EveryWrite {

    /** What they tell. */
    static final List<String> TOLD = List.of(
            "directive.issued",
            "directive.amended",
            "directive.numbered",
            "directive.recalled",
            "unit.changed",
            "calendar.changed",
            "task.acknowledged",
            "task.transferred",
            "deadline.missed",
            "report.submitted",
            "report.accepted",
            "report.returned");

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String LATER = "chậm nhất ngày 27/12/2023";

    private final Platform platform;
    private final Story story;
    private final Api api;
    private final String draft;
    private final String amended;
    private final String numbered;
    private final String recalled;
    private final String acknowledged;
    private final String reported;
    private final String accepted;
    private final String returned;
    private final String split;

    /** Prepares what they are made on, and comes back when nothing of it is on its way any more. */
    EveryWrite(Platform platform, Story story) {
        this.platform = platform;
        this.story = story;
        api = platform.api();
        draft = story.draft("Sẽ giao", LATER);
        amended = story.issued("Sẽ sửa", LATER);
        numbered = unnumbered();
        recalled = story.issued("Sẽ thu hồi", LATER);
        List<String> tasks = story.tasks(amended);
        accepted = story.report(tasks.get(0));
        returned = story.report(tasks.get(1));
        acknowledged = tasks.get(2);
        reported = story.tasks(story.issued("Trong ngày", "chậm nhất ngày 14/12/2023"))
                .getFirst();
        split = ofAUnitThatWasSplit();
        platform.awaitRest();
    }

    /** Comes back when all are stored. */
    void store() {
        story.issue(draft);
        api.require(api.send(
                "POST",
                "/api/v1/directives/" + amended + "/amend",
                "{\"content\": %s, \"reason\": \"Lùi hạn.\", \"confirm\": [\"DUPLICATE_DOCUMENT\"]}"
                        .formatted(story.text("Sẽ sửa", "chậm nhất ngày 29/12/2023")),
                "If-Match",
                "\"2\""));
        api.post("/api/v1/directives/" + numbered + "/number", "{\"number\": \"9/UBND-TH\"}");
        api.post("/api/v1/directives/" + recalled + "/recall", "{\"reason\": \"Ban hành nhầm.\"}");
        api.post("/api/v1/units", unit("T09"));
        api.put("/api/v1/calendars/2028", "{\"off\": [\"2028-01-01\"], \"workSaturdays\": []}");
        story.acknowledge(acknowledged);
        story.report(reported);
        story.accept(accepted);
        story.sendBack(returned);
        api.post("/api/v1/tasks/" + split + "/transfer", "{\"to\": \"T82\"}");
        story.setClock(OffsetDateTime.parse("2023-12-15T06:00:00+07:00"));
        Awaitility.await("a miss")
                .atMost(SOON)
                .until(() -> platform.stores().waiting(Part.TASK).stream()
                        .anyMatch(task -> task.toJson().contains("deadline.missed")));
    }

    /**
     * Fails unless the documents that tell of this were stored, and what they had to tell was told once: as it was, and the
     * newest of it of the document's own version.
     *
     * @param stored those that waited when the services died
     * @param before ids of what had been told by then
     */
    static void requireToldOnce(
            String kind, List<Document> stored, List<String> before, List<ConsumerRecord<byte[], byte[]>> told) {
        List<Document> ofThisKind = stored.stream()
                .filter(document -> newest(document).getString("type").equals("vn.dondoc." + kind + ".v1"))
                .toList();
        assertThat(ofThisKind).isNotEmpty().allSatisfy(document -> {
            Document event = newest(document);
            assertThat(before).doesNotContain(event.getString("id"));
            assertThat(told)
                    .filteredOn(record -> Topics.id(record).equals(event.getString("id")))
                    .singleElement()
                    .satisfies(record -> {
                        JsonNode body = JsonMapper.shared().readTree(record.value());
                        assertThat(body).isEqualTo(JsonMapper.shared().readTree(event.getString("body")));
                        assertThat(body.required("version").asLong())
                                .isEqualTo(document.get("v", Number.class).longValue());
                    });
        });
    }

    private static Document newest(Document document) {
        return document.getList("outbox", Document.class).getLast();
    }

    private String unnumbered() {
        ObjectNode text = text("Sẽ cho số");
        text.remove("number");
        return issued(text);
    }

    /** A task for which somebody has to choose who goes on with it. */
    private String ofAUnitThatWasSplit() {
        api.post("/api/v1/units", unit("T08"));
        story.contact("T08");
        ObjectNode text = text("Của đơn vị bị chia");
        ((ObjectNode) text.required("items").get(0)).putArray("leads").add("T08");
        awaitOne("/api/v1/tasks?directive=" + issued(text));
        api.post("/api/v1/units/reorganise", """
                {"on": "2023-12-14", "reason": "Chia tách", "split": {"from": "T08", "into": [
                  {"code": "T81", "name": "Sở Một", "kind": "DEPARTMENT"},
                  {"code": "T82", "name": "Sở Hai", "kind": "DEPARTMENT"}]}}""");
        List.of("T81", "T82").forEach(story::contact);
        return awaitOne("/api/v1/transfers?unit=T08");
    }

    private ObjectNode text(String subject) {
        return (ObjectNode) JsonMapper.shared().readTree(story.text(subject, LATER));
    }

    private String issued(ObjectNode text) {
        String id =
                api.post("/api/v1/directives", text.toString()).required("id").asString();
        story.issue(id);
        return id;
    }

    /** The id of the first that is listed there. */
    private String awaitOne(String path) {
        return Awaitility.await(path)
                .atMost(SOON)
                .until(() -> api.get(path).required("items"), items -> !items.isEmpty())
                .get(0)
                .required("id")
                .asString();
    }

    private static String unit(String code) {
        return "{\"code\": \"%s\", \"name\": \"Sở %s\", \"kind\": \"DEPARTMENT\", \"parent\": \"T00\", \"validFrom\": \"2021-07-01\"}"
                .formatted(code, code);
    }
}
