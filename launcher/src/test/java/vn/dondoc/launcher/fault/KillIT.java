package vn.dondoc.launcher.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.dondoc.launcher.Part;
import vn.dondoc.testing.Seeds;

/**
 * Every service killed between a write and its publication, which is seen of each kind of write, and between its publication
 * and the clean-up after it.
 */
class KillIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ROUNDS = 5;

    private static Platform platform;
    private static Story story;

    /** When the services die. */
    private enum Moment {
        STORED_AND_NOT_PUBLISHED,
        PUBLISHED_AND_NOT_CLEANED_UP
    }

    /** What was asked of each service just before it died. */
    private record Asked(String issued, String acknowledged, String reportedOn, String toldOf) {}

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform("KillIT", EnumSet.allOf(Part.class));
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
    void whatIsPublishedAgainAfterAKillHasOneEffect() throws Exception {
        killAllServices(Moment.PUBLISHED_AND_NOT_CLEANED_UP, 0);
    }

    @Tag("thorough")
    @RepeatedTest(ROUNDS)
    void losesAndRepeatsNothingInRoundsOfBoth() throws Exception {
        killAllServices(Moment.STORED_AND_NOT_PUBLISHED, Seeds.random().nextInt(10));
        // Without more: what is to be published while the store hangs must have been read from it before.
        killAllServices(Moment.PUBLISHED_AND_NOT_CLEANED_UP, 0);
    }

    @TestFactory
    Stream<DynamicTest> whatWasStoredAndNotPublishedIsToldOnceOfEachKindOfWrite() throws Exception {
        EveryWrite writes = new EveryWrite(platform, story);
        platform.process(Part.BROKER).freeze();
        writes.store();
        List<Document> stored = Platform.SERVICES.stream()
                .flatMap(service -> platform.stores().waiting(service).stream())
                .toList();
        platform.kill(Platform.SERVICES);
        platform.kill(List.of(Part.BROKER));
        platform.startAgain(List.of(Part.BROKER));
        List<String> before = published();
        platform.startAgain(Platform.SERVICES);
        // A miss is told in office hours.
        story.setClock(OffsetDateTime.parse("2023-12-15T09:00:00+07:00"));
        platform.awaitRest();
        List<ConsumerRecord<byte[], byte[]>> told = platform.topics().events();

        return EveryWrite.TOLD.stream()
                .map(kind ->
                        DynamicTest.dynamicTest(kind, () -> EveryWrite.requireToldOnce(kind, stored, before, told)));
    }

    @Test
    void nothingAcknowledgedIsMissingAfterAKillOfTheStore() {
        RunningParts store = platform.process(Part.STORE);
        List<String> acknowledged = new ArrayList<>();
        CompletableFuture<Void> kill = null;
        for (int i = 0; kill == null || !kill.isDone(); i++) {
            String text = story.text("Văn bản " + i, "chậm nhất ngày 27/12/2023");
            HttpResponse<String> answer = platform.api().send("POST", "/api/v1/directives", text);
            assertThat(answer.statusCode()).isIn(201, 503);
            if (answer.statusCode() == 201) {
                acknowledged.add(platform.api().read(answer).required("id").asString());
            }
            if (i == 20) {
                kill = CompletableFuture.runAsync(store::kill);
            }
        }
        store.startAgain();
        store.awaitReady();

        assertThat(acknowledged)
                .hasSizeGreaterThan(20)
                .allSatisfy(id -> await().atMost(SOON)
                        .until(() -> platform.api()
                                        .send("GET", "/api/v1/directives/" + id, "")
                                        .statusCode()
                                == 200));
        String directive = story.issued("Sau khi kho trở lại", "chậm nhất ngày 27/12/2023");
        assertThat(story.tasks(directive)).hasSize(Story.UNITS.size());
        platform.awaitRest();
    }

    private void killAllServices(Moment moment, int moreWrites) throws Exception {
        RunningParts broker = platform.process(Part.BROKER);
        RunningParts store = platform.process(Part.STORE);
        Instant begin = Instant.now();
        platform.api().takeWrites();
        Asked asked = ask(moreWrites);
        List<String> waiting = new ArrayList<>();
        for (Part service : Platform.SERVICES) {
            assertThat(platform.stores().unpublished(service)).as(service.id()).isNotEmpty();
            waiting.addAll(platform.stores().unpublished(service));
        }
        // What is frozen is killed, too: thawed, it would still carry out what has reached its socket.
        if (moment == Moment.PUBLISHED_AND_NOT_CLEANED_UP) {
            store.freeze();
            broker.thaw();
            await("published while the store hangs")
                    .atMost(SOON)
                    .until(() -> published().containsAll(waiting));
            platform.kill(Platform.SERVICES);
            platform.kill(List.of(Part.STORE));
            platform.startAgain(List.of(Part.STORE));
        } else {
            platform.kill(Platform.SERVICES);
            platform.kill(List.of(Part.BROKER));
            platform.startAgain(List.of(Part.BROKER));
            assertThat(published()).doesNotContainAnyElementsOf(waiting);
        }
        assertThat(Platform.SERVICES)
                .flatMap(platform.stores()::unpublished)
                .containsExactlyInAnyOrderElementsOf(waiting);

        Measured restart = new Measured();
        platform.startAgain(Platform.SERVICES);
        restart.say("Services killed, " + moment + ", ready again");
        platform.awaitRest();
        restart.say("and all arrived");

        List<String> published = published();
        assertThat(waiting)
                .allSatisfy(event -> assertThat(Collections.frequency(published, event))
                        .isEqualTo(moment == Moment.PUBLISHED_AND_NOT_CLEANED_UP ? 2 : 1));
        requireOneEffect(asked);
        assertThat(platform.stores().writesToldSince(begin))
                .containsExactlyInAnyOrderElementsOf(platform.api().takeWrites());
        assertThat(platform.command("--audit"))
                .containsSubsequence("nguyên vẹn", "nguyên vẹn", "nguyên vẹn", "nguyên vẹn");
    }

    /** Lets each service store a write that cannot be published, since the broker is stopped from its beginning on. */
    private Asked ask(int moreWrites) throws Exception {
        List<String> tasks = story.tasks(story.issued("Đã giao", "chậm nhất ngày 27/12/2023"));
        String draft = story.draft("Chưa giao", "chậm nhất ngày 27/12/2023");
        String acknowledged = tasks.get(0);
        String reportedOn = tasks.get(1);
        String toldOf = tasks.get(2);
        String early = story.report(toldOf);
        platform.awaitRest();

        // The mail server keeps the letter of the returned report in hand until the broker is away.
        platform.process(Part.DESK).freeze();
        story.sendBack(early);
        await().atMost(SOON).until(() -> platform.stores().isInHand(toldOf, "REPORT_RETURNED"));
        await().atMost(SOON)
                .until(() -> platform.stores().unpublished(Part.REPORT).isEmpty());
        await().atMost(SOON).until(() -> platform.topics().lag() == 0);
        platform.process(Part.BROKER).freeze();
        platform.process(Part.DESK).thaw();
        await().atMost(SOON)
                .until(() -> !platform.stores().unpublished(Part.NOTIFICATION).isEmpty());

        story.issue(draft);
        story.acknowledge(acknowledged);
        story.report(reportedOn);
        for (int i = 0; i < moreWrites; i++) {
            story.issued("Thêm " + i, "chậm nhất ngày 28/12/2023");
        }
        return new Asked(draft, acknowledged, reportedOn, toldOf);
    }

    private void requireOneEffect(Asked asked) throws Exception {
        assertThat(story.tasks(asked.issued())).hasSize(3);
        assertThat(story.progress(asked.issued()).required("total").asInt()).isEqualTo(3);
        assertThat(story.history(asked.acknowledged())).containsExactly("ASSIGNED", "ACKNOWLEDGED");
        assertThat(story.history(asked.reportedOn())).containsExactly("ASSIGNED", "REPORT_SUBMITTED");
        assertThat(story.history(asked.toldOf())).containsExactly("ASSIGNED", "REPORT_SUBMITTED", "REPORT_RETURNED");
        assertThat(story.mails())
                .containsEntry("ReportReturned " + asked.toldOf(), 1L)
                .allSatisfy((mail, count) -> assertThat(count).as(mail).isEqualTo(1));
        assertThat(story.tasks(asked.issued()))
                .allSatisfy(task -> assertThat(story.mails()).containsKey("TaskAssigned " + task));
        assertThat(platform.topics().deadLetters()).isEmpty();
    }

    /** The ids of all events in the topics, in no order. */
    private List<String> published() throws Exception {
        return platform.topics().events().stream().map(Topics::id).toList();
    }
}
