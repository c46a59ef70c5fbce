package vn.dondoc.launcher.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.launcher.Part;
import vn.dondoc.launcher.Ports;
import vn.dondoc.launcher.SecondProcess;
import vn.dondoc.launcher.testing.FreePorts;
import vn.dondoc.launcher.testing.LauncherCommand;

/** The version before and this one: first that alone, then both on one store and broker, then this one on what both have left. */
@Tag("thorough")
class BesideIT {
    private static final Duration A_START = Duration.ofMinutes(3);
    private static final Duration BOUND = Duration.ofSeconds(40);

    /** What always has a note. */
    private static final Set<String> NOTED =
            Set.of("REMINDED", "REMINDERS_SKIPPED", "REPORT_SUBMITTED", "REPORT_RETURNED");

    private static Platform platform;
    private static Story story;

    @BeforeAll
    static void startTheVersionBefore() throws IOException {
        platform = Platform.ofTheVersionBefore("BesideIT");
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
    void noNoteOfATaskIsLostAndEachIsSaidInBothLanguages() throws Exception {
        List<String> old = story.tasks(story.issued("Việc của bản trước", "chậm nhất ngày 29/12/2023"));
        story.acknowledge(old.get(0));
        story.sendBack(story.report(old.get(1)));
        at("2023-12-20T09:00:00+07:00");

        Ports own = FreePorts.any();
        Path output = platform.data().resolveSibling("second.out");
        Process second = LauncherCommand.second(SecondProcess.words(platform.ports(), platform.data(), own))
                .redirectOutput(output.toFile())
                .start();
        List<String> shared;
        try {
            await("the second is ready, see " + output)
                    .atMost(A_START)
                    .failFast("it has ended", () -> !second.isAlive())
                    .until(() -> Files.readString(output).contains("Sẵn sàng."));
            shared = story.tasks(story.issued("Việc của cả hai", "chậm nhất ngày 29/12/2023"));
            // This one alone, so that it certainly writes notes of its own; then the version before goes over them.
            // Held, not ended: it would not begin on a store that a later version has changed.
            RunningParts task = platform.process(Part.TASK);
            task.freeze();
            at("2023-12-26T09:00:00+07:00");
            assertThat(noted()).isPositive();
            task.thaw();
        } finally {
            second.destroy();
            assertThat(second.waitFor(BOUND)).isTrue();
        }
        story.acknowledge(shared.get(0));
        story.acknowledge(old.get(2));
        story.sendBack(story.report(shared.get(1)));
        at("2023-12-28T09:00:00+07:00");
        assertThat(noted()).isPositive();
        requireNotes();

        for (Part part : Stream.concat(Platform.SERVICES.stream(), Stream.of(Part.GATEWAY))
                .toList()) {
            platform.replace(part);
            story.report(story.tasks(story.issued("Sau " + part.id(), "chậm nhất ngày 29/12/2023"))
                    .getFirst());
        }
        at("2024-01-02T09:00:00+07:00");
        requireNotes();
        assertThat(platform.topics().deadLetters()).isEmpty();

        Stream.concat(old.stream(), shared.stream()).forEach(BesideIT::requireBothLanguages);
        String report = story.report(shared.get(1));
        platform.awaitRest();
        assertThat(notes(shared.get(1), "en")).contains("Report 2, 100%");
        assertThat(notes(shared.get(1), "vi")).contains("Báo cáo lần 2, 100%");
        story.accept(report);
        platform.awaitRest();
        assertThat(story.history(shared.get(1))).contains("REPORT_ACCEPTED", "COMPLETED");
    }

    private static void at(String moment) {
        story.setClock(OffsetDateTime.parse(moment));
        platform.awaitRest(OffsetDateTime.parse(moment));
    }

    /** How many notes are stored as codes. */
    private static int noted() {
        return tasks().stream()
                .mapToInt(task -> task.get("notes", new Document()).size())
                .sum();
    }

    /** Each line that must have a note has one, of whichever version. */
    private static void requireNotes() {
        for (Document task : tasks()) {
            List<Document> history = task.getList("history", Document.class);
            Document notes = task.get("notes", new Document());
            assertThat(IntStream.range(0, history.size())
                            .filter(place -> NOTED.contains(history.get(place).getString("what")))
                            .filter(place -> !history.get(place).containsKey("text")
                                    && !notes.containsKey(String.valueOf(place)))
                            .mapToObj(history::get))
                    .isEmpty();
        }
    }

    private static List<Document> tasks() {
        return platform.stores().documents(Part.TASK, "tasks");
    }

    /** A sentence of this version is said in both; one of the version before as it is. */
    private static void requireBothLanguages(String task) {
        List<String> vietnamese = notes(task, "vi");
        List<String> english = notes(task, "en");
        assertThat(vietnamese).isNotEmpty().hasSameSizeAs(english);
        assertThat(vietnamese).noneMatch(note -> note.startsWith("Working days left"));
        assertThat(english).anyMatch(note -> note.startsWith("Working days left") || note.startsWith("Overdue"));
    }

    private static List<String> notes(String task, String language) {
        JsonNode shown = platform.api()
                .require(platform.api().send("GET", "/api/v1/tasks/" + task, "", "Accept-Language", language));
        return StreamSupport.stream(shown.required("history").spliterator(), false)
                .filter(line -> line.has("text"))
                .map(line -> line.required("text").asString())
                .toList();
    }
}
