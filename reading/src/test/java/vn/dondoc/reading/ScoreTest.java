package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.testing.Tools;

/** Measures readings of real documents against what careful people read in them. */
class ScoreTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void readsRealDocumentsNearlyAsCarefulPeopleDo(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> readings = new ArrayList<>();
        for (Path text : Shared.texts("samples")) {
            ObjectNode reading =
                    JSON.valueToTree(Readings.read(Files.readString(text)).content());
            readings.add(JSON.writeValueAsString(
                    reading.put("file", text.getFileName().toString())));
        }
        Path file = Files.write(folder.resolve("readings.jsonl"), readings);

        String score = score(file);

        assertThat(figure(score, "number")).isGreaterThanOrEqualTo(0.95);
        assertThat(figure(score, "issue date")).isGreaterThanOrEqualTo(0.95);
        assertThat(figure(score, "type")).isGreaterThanOrEqualTo(0.95);
        assertThat(figure(score, "deadline dates")).isGreaterThanOrEqualTo(0.95);
        assertThat(figure(score, "deadlines +F1")).isGreaterThanOrEqualTo(0.90);
        assertThat(figure(score, "leads +F1")).isGreaterThanOrEqualTo(0.85);
        assertThat(figure(score, "coordinators +F1")).isGreaterThanOrEqualTo(0.80);
    }

    private static String score(Path readings) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Tools.find("python3", "apt-get install python3").toString(),
                        Shared.file("score.py").toString(),
                        Shared.file("samples/expected.jsonl").toString(),
                        readings.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        System.out.println(printed);
        return printed;
    }

    private static double figure(String score, String name) {
        Matcher matcher =
                Pattern.compile("(?m)^" + name + " +([01]\\.[0-9]{3})").matcher(score);
        assertThat(matcher.find()).as(name + " in " + score).isTrue();
        return Double.parseDouble(matcher.group(1));
    }
}
