package vn.dondoc.launcher.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.launcher.Part;

/** A running platform is copied, its folder emptied and filled again: it is as it was, and goes on. */
class BackupIT {

    private static final String ISSUED = "vn.dondoc.directive.issued.v1";

    private static Platform platform;
    private static Story story;

    @BeforeAll
    static void start() throws IOException {
        platform = new Platform("BackupIT", Set.of());
        story = new Story(platform.api());
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void whatIsRestoredAfterAResetIsWhatWasThere() {
        List<String> tasks = story.tasks(story.issued("Có hạn", "trước 17 giờ ngày 14/12/2023"));
        story.acknowledge(tasks.get(0));
        platform.awaitRest();
        story.sendBack(story.report(tasks.get(1)));
        OffsetDateTime nextDay = OffsetDateTime.parse("2023-12-15T09:00:00+07:00");
        story.setClock(nextDay);
        platform.awaitRest(nextDay);
        SortedMap<String, String> before = platform.stores().dump();
        JsonNode inbox = platform.api().get("/inbox/messages");
        OffsetDateTime clock = story.clock();

        Measured backup = new Measured();
        platform.command("--backup", backupAt("at-rest").toString());
        backup.say("Backup of " + before.size() + " documents");
        story.issued("Sau khi sao lưu", "chậm nhất ngày 20/12/2023");
        replaceBy("at-rest");
        platform.awaitRest();

        SortedMap<String, String> after = platform.stores().dump();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((place, document) -> assertThat(document).as(place).isEqualTo(before.get(place)));
        assertThat(platform.api().get("/inbox/messages")).isEqualTo(inbox);
        assertThat(story.clock()).isBetween(clock, clock.plusMinutes(10));
        // The same key signs: who had signed in goes on.
        assertThat(story.tasks(story.issued("Tiếp tục", "chậm nhất ngày 20/12/2023")))
                .hasSize(3);
        assertThat(platform.command("--letters", "task-service")).contains("0 bản tin");
    }

    /** No directive is told of that is a draft again, and no task is missing of one that is not. */
    @Test
    void whatIsCopiedUnderLoadIsOneState() throws Exception {
        story.issued("Trước khi sao lưu", "chậm nhất ngày 20/12/2023");
        List<String> before;
        try (Writer one = new Writer(platform.api(), story, "Một");
                Writer two = new Writer(platform.api(), story, "Hai")) {
            one.awaitMore(10);
            before = List.copyOf(one.issued());
            platform.command("--backup", backupAt("under-load").toString());
            two.awaitMore(5);
            one.stop();
            two.stop();
        }
        replaceBy("under-load");
        platform.awaitRest();

        Map<String, String> directives = platform.stores().documents(Part.DIRECTIVE, "directives").stream()
                .collect(Collectors.toMap(one -> one.getString("_id"), one -> one.getString("state")));
        Map<String, Integer> wanted = directives.entrySet().stream()
                .filter(one -> one.getValue().equals("ISSUED"))
                .collect(Collectors.toMap(Map.Entry::getKey, one -> 3, (a, b) -> a, TreeMap::new));
        Map<String, Integer> tasks = platform.stores().documents(Part.TASK, "tasks").stream()
                .collect(Collectors.toMap(Stores::directive, one -> 1, Integer::sum, TreeMap::new));
        assertThat(wanted.keySet()).containsAll(before);
        assertThat(tasks).isEqualTo(wanted);
        assertThat(platform.topics().events().stream()
                        .filter(event -> Topics.type(event).equals(ISSUED))
                        .map(event -> new String(event.key(), StandardCharsets.UTF_8)))
                .containsOnlyOnceElementsOf(before)
                .allMatch(wanted::containsKey);
        Map<String, Long> mails = story.mails();
        assertThat(platform.stores().documents(Part.TASK, "tasks"))
                .allSatisfy(task -> assertThat(mails).containsKey("TaskAssigned " + task.getString("_id")));
        assertThat(platform.topics().deadLetters()).isEmpty();
    }

    private static void replaceBy(String backup) {
        platform.end();
        Measured restore = new Measured();
        platform.command("--restore", backupAt(backup).toString(), "--reset");
        restore.say("Restore of " + backup);
        platform.startAgain();
    }

    private static Path backupAt(String name) {
        return platform.data().resolveSibling("backup-" + name);
    }
}
