package vn.dondoc.launcher.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import vn.dondoc.testing.Seeds;

/** A directive is issued, numbered, amended and recalled while its units are at work; then all news of it comes again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AmendIT {
    private static final int TIMES = 10;
    private static final String TEXT = """
            {%s"type": "CONG_VAN", "issuer": "T00", "subject": "Báo cáo năm",
             "issuedOn": {"date": "2023-12-14", "precision": "DAY"}, "items": [
               {"path": "1", "text": "Báo cáo kết quả.", "leads": %s, "deadlines": [{"asWritten": "%s"}]},
               {"path": "2", "text": "Rà soát.", "leads": ["T01"],
                "deadlines": [{"asWritten": "chậm nhất ngày 20/12/2023"}]}]}""";

    private static Platform platform;
    private static Story story;
    private static String directive = "";
    private static String report = "";

    @BeforeAll
    static void issue() throws Exception {
        platform = new Platform("AmendIT", Set.of());
        story = new Story(platform.api());
        directive = platform.api()
                .post("/api/v1/directives", TEXT.formatted("", "[\"T01\", \"T02\"]", "chậm nhất ngày 20/12/2023"))
                .required("id")
                .asString();
        story.issue(directive);
        story.tasks(directive);
        platform.awaitRest();
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    @Order(1)
    void theNumberComesLaterAndWorkBegins() {
        JsonNode numbered =
                platform.api().post("/api/v1/directives/" + directive + "/number", "{\"number\": \"9/UBND-TH\"}");
        assertThat(numbered.required("version").asInt()).isEqualTo(3);
        report = story.report(task("1 T02").required("id").asString());
        String done = story.report(task("2 T01").required("id").asString());
        platform.awaitRest();
        story.accept(done);
        platform.awaitRest();

        assertThat(task("1 T01").at("/directive/number").asString()).isEqualTo("9/UBND-TH");
        assertThat(states()).isEqualTo(Map.of("1 T01", "ASSIGNED", "1 T02", "REPORTED", "2 T01", "COMPLETED"));
        requireProgress(3, 1, 2);
    }

    @Test
    @Order(2)
    void theAmendmentMovesADateAddsAUnitAndDropsOne() {
        String text = TEXT.formatted("\"number\": \"9/UBND-TH\", ", "[\"T01\", \"T03\"]", "chậm nhất ngày 27/12/2023");
        platform.api()
                .require(platform.api()
                        .send(
                                "POST",
                                "/api/v1/directives/" + directive + "/amend",
                                "{\"content\": %s, \"reason\": \"Lùi hạn.\"}".formatted(text),
                                "If-Match",
                                "\"3\""));
        platform.awaitRest();

        assertThat(states())
                .isEqualTo(
                        Map.of("1 T01", "ASSIGNED", "1 T02", "SUPERSEDED", "1 T03", "ASSIGNED", "2 T01", "COMPLETED"));
        assertThat(task("1 T01").required("due").asString()).isEqualTo("2023-12-27T16:59:59Z");
        assertThat(task("1 T02").required("due").asString()).isEqualTo("2023-12-20T16:59:59Z");
        assertThat(platform.api()
                        .get("/api/v1/reports/" + report)
                        .required("state")
                        .asString())
                .isEqualTo("MOOT");
        requireProgress(3, 1, 2);
    }

    @Test
    @Order(3)
    void theRecallWithdrawsWhatIsOpenAndTellsEachUnitOnce() {
        for (int i = 0; i < 2; i++) {
            platform.api().post("/api/v1/directives/" + directive + "/recall", "{\"reason\": \"Ban hành nhầm.\"}");
        }
        platform.awaitRest();

        assertThat(states())
                .isEqualTo(Map.of(
                        "1 T01", "WITHDRAWN", "1 T02", "SUPERSEDED", "1 T03", "WITHDRAWN", "2 T01", "COMPLETED"));
        requireProgress(1, 1, 0);
        assertThat(mails())
                .isEqualTo(Map.of(
                        "TaskAssigned", 4L,
                        "ReportSubmitted", 1L,
                        "ReportAccepted", 1L,
                        "TaskAmended", 1L,
                        "TaskSuperseded", 1L,
                        "DirectiveRecalled", 3L));
    }

    @Test
    @Order(4)
    void allThatWasToldAgainChangesNothing() throws Exception {
        SortedMap<String, String> before = platform.stores().dump();
        Map<String, Long> mails = mails();
        List<ConsumerRecord<byte[], byte[]>> all =
                new ArrayList<>(platform.topics().events());
        assertThat(all)
                .extracting(Topics::type)
                .contains("vn.dondoc.directive.amended.v1", "vn.dondoc.task.withdrawn.v1");
        List<ConsumerRecord<byte[], byte[]>> directives = new ArrayList<>(all.stream()
                .filter(event -> event.topic().equals("directive.events.v1"))
                .toList());

        Random random = Seeds.random();
        for (int i = 0; i < TIMES; i++) {
            platform.topics().repeat(directives);
            Collections.shuffle(directives, random);
        }
        Collections.shuffle(all, random);
        platform.topics().repeat(all);
        platform.awaitRest();

        SortedMap<String, String> after = platform.stores().dump();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((place, document) -> assertThat(document).as(place).isEqualTo(before.get(place)));
        assertThat(mails()).isEqualTo(mails);
    }

    private static void requireProgress(int total, int doneInTime, int openInTime) {
        JsonNode progress = story.progress(directive);
        assertThat(List.of("total", "doneInTime", "openInTime", "openOverdue", "undated"))
                .extracting(figure -> progress.required(figure).asInt())
                .containsExactly(total, doneInTime, openInTime, 0, 0);
    }

    private static JsonNode task(String wanted) {
        return Objects.requireNonNull(tasks().get(wanted), wanted);
    }

    /** The tasks by item and unit. */
    private static SortedMap<String, JsonNode> tasks() {
        JsonNode tasks =
                platform.api().get("/api/v1/tasks?directive=" + directive).required("items");
        return StreamSupport.stream(tasks.spliterator(), false)
                .collect(Collectors.toMap(
                        task -> task.required("itemPath").asString() + " "
                                + task.required("unit").asString(),
                        task -> task,
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Map<String, String> states() {
        return tasks().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        task -> task.getValue().required("state").asString()));
    }

    /** Of how many tasks a mail of each kind came; one of no task counts for itself. */
    private static Map<String, Long> mails() {
        JsonNode mails = platform.api().get("/inbox/messages?channel=EMAIL").required("items");
        return StreamSupport.stream(mails.spliterator(), false)
                .map(mail -> mail.required("headers"))
                .flatMap(headers -> Arrays.stream(
                                headers.path("X-Dondoc-Task").asString("").split("[,\\s]+"))
                        .map(task -> headers.required("X-Dondoc-Kind").asString()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
