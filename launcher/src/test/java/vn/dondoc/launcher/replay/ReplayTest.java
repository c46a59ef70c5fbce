package vn.dondoc.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.launcher.WholePlatform;

/** The first week of the story on the real platform. */
@Tag("thorough")
class ReplayTest {

    @TempDir
    Path folder;

    @Test
    void tellsWhatReallyHappened() throws Exception {
        try (WholePlatform platform = new WholePlatform(folder, Replay.BEGIN)) {
            ByteArrayOutputStream told = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

            Summary summary = Replay.play(platform.door(), platform.broker(), out, LocalDate.of(2023, 12, 20));

            String text = told.toString(StandardCharsets.UTF_8);
            assertThat(text)
                    .contains("ban hành       Công điện 15/CĐ-UBND: HỎA TỐC, ")
                    .contains("giao           Công văn (chưa có số), hạn 31/12/2023: 120 nhiệm vụ")
                    .contains("nhắc           Công điện 15/CĐ-UBND, hạn là hôm nay: 7 nhiệm vụ")
                    .contains("  tiếp nhận  ", "  báo cáo  ", "  trả lại  ", "  chấp nhận  ", "  hoàn thành  ")
                    .contains("quá hạn        Công điện 15/CĐ-UBND, hạn 14:00 ngày 15/12/2023: ")
                    .contains("── thứ Tư, 20/12/2023 ──")
                    .doesNotContain("21/12/2023 ──", "không báo được");
            assertThat(summary.total("OPEN_IN_TIME")
                            + summary.total("OPEN_OVERDUE")
                            + summary.total("DONE_LATE")
                            + summary.total("DONE_IN_TIME")
                            + summary.total("OPEN_UNDATED")
                            + summary.total("DONE_UNDATED"))
                    .isEqualTo(267);
            assertThat(messages(platform)).isEqualTo(sent(text));
        }
    }

    /** What the total says of e-mails and SMS. */
    private static long sent(String text) {
        var total = Pattern.compile("Tổng cộng.* (\\d+) +(\\d+)$", Pattern.MULTILINE)
                .matcher(text);
        assertThat(total.find()).isTrue();
        return Long.parseLong(total.group(1)) + Long.parseLong(total.group(2));
    }

    private static long messages(WholePlatform platform) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest inbox = HttpRequest.newBuilder(URI.create(platform.door() + "/inbox/messages"))
                    .build();
            JsonNode answer = new JsonMapper()
                    .readTree(http.send(inbox, HttpResponse.BodyHandlers.ofString())
                            .body());
            return answer.required("items").size();
        }
    }
}
