package vn.dondoc.launcher.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.launcher.Part;
import vn.dondoc.launcher.identity.DemoPerson;

/** The broker or the store is away for a while: that costs time and nothing else. */
class OutageIT {

    private static final Duration SHORT = Duration.ofSeconds(12);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Duration AN_ANSWER = Duration.ofSeconds(30);

    private static Platform platform;
    private static Story story;

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform("OutageIT", EnumSet.of(Part.BROKER));
        story = new Story(platform.api());
        platform.awaitRest();
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void workGoesOnWhileTheBrokerHangs() throws Exception {
        RunningParts broker = platform.process(Part.BROKER);
        workWithoutTheBroker(SHORT, broker::freeze, broker::thaw);
    }

    @Test
    @Tag("thorough")
    void workGoesOnWhileTheBrokerHangsForAMinute() throws Exception {
        RunningParts broker = platform.process(Part.BROKER);
        workWithoutTheBroker(LONG, broker::freeze, broker::thaw);
    }

    @Test
    @Tag("thorough")
    void workGoesOnWhileTheBrokerIsDeadForAMinute() throws Exception {
        RunningParts broker = platform.process(Part.BROKER);
        workWithoutTheBroker(LONG, broker::kill, broker::startAgain);
    }

    @Test
    void theApiSaysWhenTheStoreIsAwayAndNothingIsHalfDone() throws Exception {
        RunningParts store = platform.process(Part.STORE);
        List<String> tasks = story.tasks(story.issued("Đã giao", "chậm nhất ngày 31/01/2024"));
        platform.awaitRest();
        Api leader = Api.as(DemoPerson.MINH, platform.ports());
        assertThat(leader.send("GET", "/api/v1/tasks", "").statusCode()).isEqualTo(200);
        String underWay = story.issued("Đang giao", "chậm nhất ngày 31/01/2024");
        store.freeze();
        List<Call> calls = List.of(
                new Call("POST", "/api/v1/directives", story.text("Khi kho vắng", "chậm nhất ngày 31/01/2024"), "d"),
                new Call("POST", "/api/v1/reports", story.reportText(tasks.get(0)), "r"),
                new Call("POST", "/api/v1/tasks/" + tasks.get(1) + "/acknowledge", "", "a"),
                new Call("GET", "/api/v1/tasks/" + tasks.get(2), "", "g"),
                new Call("GET", "/api/v1/contacts", "", "c"));

        Measured outage = new Measured();
        List<Supplier<HttpResponse<String>>> asked =
                new ArrayList<>(List.of(() -> leader.send("GET", "/api/v1/tasks", "")));
        calls.forEach(call -> asked.add(call::make));
        List<HttpResponse<String>> answers = asked.stream().map(CompletableFuture::supplyAsync).toList().stream()
                .map(CompletableFuture::join)
                .toList();
        outage.say("Store away, all calls answered");
        assertThat(outage.time()).isLessThan(AN_ANSWER);
        store.thaw();
        Measured back = new Measured();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        });
        assertThat(story.tasks(underWay)).hasSize(3);
        back.say("Store back, the tasks under way there");
        List<String> made = calls.stream()
                .map(call -> await().atMost(AN_ANSWER)
                        .until(call::make, answer -> answer.statusCode() / 100 == 2)
                        .body())
                .toList();
        platform.awaitRest();
        back.say("and all else at rest");
        assertThat(calls.getFirst().make().statusCode()).isEqualTo(201);
        assertThat(made).hasSize(calls.size());
        assertThat(withSubject("Khi kho vắng")).hasSize(1);
        assertThat(story.history(tasks.get(0))).containsExactly("ASSIGNED", "REPORT_SUBMITTED");
        assertThat(story.history(tasks.get(1))).containsExactly("ASSIGNED", "ACKNOWLEDGED");
        assertThat(platform.topics().deadLetters()).isEmpty();
    }

    private record Call(String method, String path, String body, String key) {
        HttpResponse<String> make() {
            return platform.api().send(method, path, body, "Idempotency-Key", "outage-" + key);
        }
    }

    private static List<String> withSubject(String subject) {
        List<String> found = new ArrayList<>();
        for (JsonNode one : platform.api().get("/api/v1/directives?limit=200").required("items")) {
            if (one.required("subject").asString().equals(subject)) {
                found.add(one.required("id").asString());
            }
        }
        return found;
    }

    /** The report of T01 is submitted in time, while the broker is away; the news of it arrives after due. */
    private static void workWithoutTheBroker(Duration outage, Runnable away, Runnable back) throws Exception {
        OffsetDateTime now = story.clock();
        String directive = story.issued("Có hạn", "trước 17 giờ ngày " + DAY.format(now));
        List<String> tasks = story.tasks(directive);
        platform.awaitRest();
        away.run();

        String report = story.report(tasks.get(0));
        String meanwhile = story.issued("Giao khi mất sóng", "chậm nhất ngày 31/01/2024");
        story.setClock(now.plusDays(now.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1));
        await().during(outage)
                .atMost(outage.plusSeconds(20))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    story.acknowledge(tasks.get(1));
                    return Stream.concat(Platform.SERVICES.stream(), Stream.of(Part.GATEWAY))
                            .allMatch(OutageIT::isReady);
                });
        await().until(() -> story.history(tasks.get(0)).contains("DEADLINE_MISSED"));
        back.run();
        Measured recovery = new Measured();

        await().atMost(Duration.ofMinutes(1))
                .until(() -> story.history(tasks.get(0)).contains("MISS_WITHDRAWN"));
        assertThat(story.tasks(meanwhile)).hasSize(3);
        platform.awaitRest();
        recovery.say("Broker away for " + outage.toSeconds() + " s and back, all arrived");
        story.accept(report);
        await().until(() -> story.history(tasks.get(0)).contains("COMPLETED"));
        platform.awaitRest();

        JsonNode figures = story.progress(directive);
        assertThat(figures.required("total").asInt()).isEqualTo(3);
        assertThat(figures.required("doneInTime").asInt()).isEqualTo(1);
        assertThat(figures.required("openOverdue").asInt()).isEqualTo(2);
        assertThat(story.task(tasks.get(0)).required("misses"))
                .allSatisfy(miss ->
                        assertThat(miss.path("withdrawnAt").isMissingNode()).isFalse());
        Map<String, Long> mails = story.mails();
        assertThat(mails.entrySet().stream().filter(mail -> !mail.getKey().startsWith("DeadlineOverdue")))
                .allSatisfy(
                        mail -> assertThat(mail.getValue()).as(mail.getKey()).isEqualTo(1));
        // The news may overtake the letter, the SMS or both; whoever was told by either gets one correction.
        boolean told = platform.api()
                .get("/api/v1/notifications?kind=DeadlineMissed&task=" + tasks.get(0))
                .required("items")
                .valueStream()
                .anyMatch(one -> one.required("state").asString().equals("SENT")
                        || one.path("code").asString("").equals("told-together"));
        assertThat(mails.getOrDefault("DeadlineMissWithdrawn " + tasks.get(0), 0L))
                .isEqualTo(told ? 1 : 0);
        assertThat(mails).containsKeys("DeadlineMissed " + tasks.get(1), "DeadlineMissed " + tasks.get(2));
        assertThat(platform.topics().deadLetters()).isEmpty();
    }

    private static boolean isReady(Part part) {
        return platform.api()
                        .send("GET", platform.ports().managementUrl(part) + "/actuator/health/readiness", "")
                        .statusCode()
                == 200;
    }
}
