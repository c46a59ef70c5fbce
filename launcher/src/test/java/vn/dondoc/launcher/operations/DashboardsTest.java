package vn.dondoc.launcher.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

class DashboardsTest {
    private static final int WIDTH = 24;

    @Test
    void prometheusUnderstandsEveryQuestion(@TempDir Path folder) throws Exception {
        List<Map<String, String>> rules = Watched.dashboards().stream()
                .flatMap(Watched::expressions)
                .map(expression -> expression.replace("$__range", "1h"))
                .map(expression -> Map.of("record", "asked", "expr", expression))
                .distinct()
                .toList();
        Files.writeString(
                folder.resolve("asked.yml"),
                new Yaml().dump(Map.of("groups", List.of(Map.of("name", "asked", "rules", rules)))));
        assertThat(Promtool.run(folder, "check", "rules", "--lint=none", "asked.yml"))
                .contains("SUCCESS");
    }

    @Test
    void areKeptByHandAndFoundByTheirNames() {
        assertThat(Watched.dashboards()).hasSize(8).allSatisfy(dashboard -> {
            assertThat(dashboard.required("uid").asString()).startsWith("dondoc-");
            assertThat(dashboard.required("title").asString()).isNotBlank();
            assertThat(dashboard.required("editable").asBoolean()).isFalse();
        });
        assertThat(Watched.dashboards())
                .extracting(dashboard -> dashboard.required("uid").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPanelSaysWhatItShowsAndAsksTheOneSource() {
        for (JsonNode dashboard : Watched.dashboards()) {
            assertThat(dashboard.required("panels").valueStream()).isNotEmpty().allSatisfy(panel -> {
                assertThat(panel.required("title").asString()).isNotBlank();
                assertThat(panel.required("description").asString()).isNotBlank();
                if (panel.has("targets")) {
                    assertThat(panel.required("datasource").required("uid").asString())
                            .isEqualTo("prometheus");
                }
            });
        }
    }

    @Test
    void noPanelLiesOverAnother() {
        for (JsonNode dashboard : Watched.dashboards()) {
            Set<Integer> ids = new HashSet<>();
            Set<List<Integer>> taken = new HashSet<>();
            dashboard.required("panels").valueStream().forEach(panel -> {
                assertThat(ids.add(panel.required("id").asInt())).isTrue();
                JsonNode place = panel.required("gridPos");
                int x = place.required("x").asInt();
                int y = place.required("y").asInt();
                int right = x + place.required("w").asInt();
                assertThat(right).isLessThanOrEqualTo(WIDTH);
                for (int column = x; column < right; column++) {
                    for (int row = y; row < y + place.required("h").asInt(); row++) {
                        assertThat(taken.add(List.of(column, row)))
                                .as("%s: %s", dashboard.required("title"), panel.required("title"))
                                .isTrue();
                    }
                }
            });
        }
    }
}
