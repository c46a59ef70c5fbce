package vn.dondoc.directive.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.chassis.time.SystemClock;
import vn.dondoc.directive.Answer;
import vn.dondoc.directive.Province;

class OriginalsTest extends Province {
    private static final byte[] BYTES = "Kính gửi: …".getBytes(StandardCharsets.UTF_8);
    private static final String TASK = directive(task("T02", "trong tháng 12/2023"));

    @Autowired
    private Originals originals;

    @Autowired
    private SystemClock system;

    @Test
    void keepsAFileOnceHoweverOftenItComes() throws Exception {
        String id = keep("Công văn.pdf");
        String before = dump.text().replaceAll("\\{\"\\$date\": \"[^\"]*\"}", "");

        CyclicBarrier start = new CyclicBarrier(6);
        Callable<String> again = () -> {
            start.await();
            return keep("Công văn.pdf");
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var kept : threads.invokeAll(java.util.Collections.nCopies(6, again))) {
                assertThat(kept.get()).isEqualTo(id);
            }
        }

        assertThat(dump.text().replaceAll("\\{\"\\$date\": \"[^\"]*\"}", "")).isEqualTo(before);
        assertThat(id).matches("[0-9a-f]{64}").isNotEqualTo(keep("khác.pdf"));
    }

    @Test
    void nobodyMayKeepMoreThanAStoreTakes() {
        assertThatThrownBy(() ->
                        originals.keep(new byte[Originals.MAX_BYTES + 1], "a", MediaType.APPLICATION_PDF, List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("file-too-large");
        String largest = originals.keep(new byte[Originals.MAX_BYTES], "a", MediaType.APPLICATION_PDF, List.of());
        assertThat(originals.find(largest).orElseThrow().bytes()).hasSize(Originals.MAX_BYTES);
    }

    @Test
    void whoMayReadTheDirectiveGetsTheFileAsItCameAndNobodyElse() throws Exception {
        String id = draft(with(keep("C:\\văn bản\\Công văn\n số 12.pdf")));
        String path = "/api/v1/directives/" + id + "/original";

        MockHttpServletResponse file = http.perform(
                        MockMvcRequestBuilders.get(path).with(Tokens.bearer(CLERK)))
                .andReturn()
                .getResponse();

        assertThat(file.getContentAsByteArray()).isEqualTo(BYTES);
        assertThat(file.getContentType()).isEqualTo("application/pdf");
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''C%C3%B4ng%20v%C4%83n%20s%E1%BB%91%2012.pdf");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        for (String stranger : new String[] {"T02", "T03"}) {
            assertThat(get("/directives/" + id + "/original", Tokens.person("clerk", stranger))
                            .status())
                    .isEqualTo(404);
        }
        issue(id, "DUE_ON_WEEKEND", "CALENDAR_MISSING");
        MockHttpServletResponse toAddressee = http.perform(
                        MockMvcRequestBuilders.get(path).with(Tokens.bearer(Tokens.person("officer", "T02"))))
                .andReturn()
                .getResponse();
        assertThat(toAddressee.getContentAsByteArray()).isEqualTo(BYTES);
        assertThat(get("/directives/" + draft(TASK) + "/original").status()).isEqualTo(404);
    }

    @Test
    void aDirectiveHoldsOnlyAFileThatIsThere() {
        Answer unknown = post("/directives", with("0".repeat(64)));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.faults("errors")).containsExactly("UNKNOWN_FILE /original");
        assertThat(post("/directives", with("../x")).faults("errors")).containsExactly("PATTERN /original");
    }

    @Test
    void whatNoDirectiveHoldsIsForgottenAfterADayAndNothingElse() {
        String held = keep("held");
        String loose = keep("loose");
        draft(with(held));

        assertThat(originals.forget(system.instant().minus(Duration.ofDays(1)), 10))
                .isZero();
        assertThat(originals.find(loose)).isPresent();
        assertThat(originals.forget(tomorrow(), 10)).isEqualTo(2);

        assertThat(originals.find(loose)).isEmpty();
        assertThat(originals.find(held)).isPresent();
        assertThat(originals.forget(tomorrow(), 10)).isZero();
    }

    @Test
    void aFileThatADraftNoLongerHoldsIsForgottenToo() {
        String first = keep("first");
        String path = "/directives/" + draft(with(first));
        originals.forget(tomorrow(), 10);

        put(path, "\"1\"", with(keep("second")));

        assertThat(originals.find(first)).isPresent();
        originals.forget(tomorrow(), 10);
        assertThat(originals.find(first)).isEmpty();
    }

    @Test
    void whatWasSignedStaysWhateverAmendmentsFollow() {
        String signed = keep("signed");
        String id = draft(with(signed));
        issue(id, "DUE_ON_WEEKEND", "CALENDAR_MISSING");
        String body =
                "{\"reason\": \"Bản đính chính\", \"confirm\": [\"DUE_ON_WEEKEND\", \"CALENDAR_MISSING\", \"NO_NUMBER\","
                        + " \"NO_DATE\", \"DUPLICATE_DOCUMENT\"], \"content\": %s}";

        Answer silent = post(
                "/directives/" + id + "/amend",
                body.formatted(TASK.replace("Báo cáo", "Gửi báo cáo")),
                CLERK,
                "If-Match",
                "\"2\"");
        assertThat(silent.status()).isEqualTo(200);
        assertThat(silent.text("/original")).isEqualTo(signed);
        Answer other =
                post("/directives/" + id + "/amend", body.formatted(with(keep("other"))), CLERK, "If-Match", "\"3\"");
        assertThat(other.status()).isEqualTo(200);
        originals.forget(tomorrow(), 10);

        assertThat(originals.find(signed)).isPresent();
    }

    @Test
    void aFileThatIsClaimedWhileItIsLookedAtStays() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = keep("round " + round);
            Instant before = system.instant().plusMillis(1);
            Awaitility.await().until(() -> system.instant().isAfter(before));
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var looking = threads.submit(() -> {
                    start.await();
                    return originals.forget(before, 10);
                });
                start.await();
                Answer registered = post("/directives", with(id));
                looking.get();
                assertThat(originals.find(id).isPresent()).isEqualTo(registered.status() == 201);
            }
        }
    }

    @Test
    void aDeathBetweenTheStepsLeavesNothingBehind() {
        // Entered in the list, and died before the file was stored.
        assertThat(originals.claim("f".repeat(64))).isFalse();
        IntStream.range(0, 3).forEach(i -> keep("file " + i));

        assertThat(originals.forget(tomorrow(), 10)).isEqualTo(4);

        assertThat(mongo.getCollection("originals").countDocuments()).isZero();
        assertThat(mongo.getCollection("looseOriginals").countDocuments()).isZero();
    }

    private String keep(String name) {
        return originals.keep(BYTES, name, MediaType.APPLICATION_PDF, List.of());
    }

    private Instant tomorrow() {
        return system.instant().plusSeconds(1);
    }

    private static String with(String original) {
        return TASK.replaceFirst("\\{", "{\"original\": \"" + original + "\", ");
    }
}
