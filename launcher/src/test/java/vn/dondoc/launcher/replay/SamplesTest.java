package vn.dondoc.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.launcher.WholePlatform;

/** Each sample is issued on the real platform. The table says what becomes of each item: how many tasks, due when. */
class SamplesTest {

    private static final String END_OF_DAY = "T16:59:59Z";

    private static final Map<Sample, Map<String, String>> EXPECTED = Map.of(
            Sample.ACTION_PLANS,
            Map.of("1", "20 × 2023-12-31" + END_OF_DAY, "2", "100 × 2023-12-31" + END_OF_DAY),
            Sample.CONCLUSIONS,
            Map.of(
                    "1", "1 × 2024-03-31" + END_OF_DAY,
                    "2", "1 × 2024-06-30" + END_OF_DAY,
                    "3.1", "1 × –",
                    "3.2", "1 × –",
                    "3.3", "1 × –"),
            Sample.HELP_FOR_BUSINESS,
            Map.of("1", "1 × 2024-03-31" + END_OF_DAY, "2", "1 × –", "3", "2 × –"),
            Sample.CLOSING_OF_ACCOUNTS,
            Map.of("1", "4 × 2023-12-27" + END_OF_DAY, "2", "1 × 2023-12-29" + END_OF_DAY),
            Sample.RESOLUTION,
            Map.of("1", "120 × –", "2", "1 × –"),
            Sample.SEA_WARNING,
            Map.of("1", "6 × 2023-12-15T07:00:00Z", "2", "1 × 2023-12-15T09:00:00Z", "3", "1 × –"),
            Sample.REFORM_PLAN,
            Map.of(
                    "I.1", "1 × 2023-12-20" + END_OF_DAY,
                    "I.2", "1 × 2024-06-30" + END_OF_DAY,
                    "II.1", "1 × 2024-09-30" + END_OF_DAY,
                    "II.2", "1 × 2024-12-31" + END_OF_DAY));

    @TempDir
    static Path folder;

    private static WholePlatform platform;
    private static Player player;

    @BeforeAll
    static void start() throws Exception {
        platform = new WholePlatform(folder, Replay.BEGIN);
        player = new Player(platform.door());
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @ParameterizedTest
    @EnumSource
    void givesEachItemToTheUnitsItMeansWithTheDateItSays(Sample sample) throws Exception {
        String directive = player.issue(sample.content());

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(items(directive)).isEqualTo(EXPECTED.get(sample)));
    }

    @ParameterizedTest
    @EnumSource
    void saysTheSameAsTheDocument(Sample sample) {
        String document = words(sample.text());
        JsonNode content = new JsonMapper().readTree(sample.content());

        assertThat(document)
                .contains(words(content.required("signatory").required("name").asString()));
        for (JsonNode item : tasks(content.required("items"))) {
            assertThat(document).contains(words(item.required("text").asString()));
            for (JsonNode deadline : item.path("deadlines")) {
                assertThat(words(item.required("text").asString())).contains(deadlineWords(deadline));
            }
        }
        assertThat(Normalizer.isNormalized(sample.text() + sample.content(), Normalizer.Form.NFC))
                .isTrue();
    }

    @Test
    void knowsEverySample() {
        assertThat(EXPECTED).containsOnlyKeys(Sample.values());
    }

    private static Map<String, String> items(String directive) throws Exception {
        Map<String, List<String>> dues = player.tasks(directive).stream()
                .collect(Collectors.groupingBy(
                        Player.Task::itemPath,
                        TreeMap::new,
                        Collectors.mapping(
                                task -> task.due() == null ? "–" : task.due().toString(), Collectors.toList())));
        return dues.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        item -> item.getValue().size() + " × "
                                + String.join(
                                        ", ",
                                        item.getValue().stream().distinct().toList())));
    }

    private static List<JsonNode> tasks(JsonNode items) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode item : items) {
            if (item.has("leads")) {
                all.add(item);
            }
            all.addAll(tasks(item.path("items")));
        }
        return all;
    }

    private static String deadlineWords(JsonNode deadline) {
        return words(deadline.required("asWritten").asString());
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
