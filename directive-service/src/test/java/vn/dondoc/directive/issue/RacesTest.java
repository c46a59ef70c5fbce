package vn.dondoc.directive.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.directive.Rivals.atOnce;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.chassis.store.Conflict;
import vn.dondoc.directive.Answer;
import vn.dondoc.directive.Province;
import vn.dondoc.messaging.outbox.Aggregates;

class RacesTest extends Province {
    private static final String[] ODD = {"DUE_ON_WEEKEND", "CALENDAR_MISSING", "DUPLICATE_DOCUMENT"};

    @Autowired
    private Aggregates<Directive> directives;

    @Test
    void manyWhoIssueAtOnceIssueItOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            String id = draft(directive(task("T02", "trong tháng 12/2023")));

            assertThat(atOnce(6, () -> issue(id, ODD)))
                    .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));

            assertThat(outbox.events("directive.issued").stream()
                            .filter(event -> event.key().equals(id)))
                    .hasSize(1);
        }
    }

    @Test
    void manyWhoRegisterWithOneKeyRegisterOne() throws Exception {
        String body = directive(task("T02", "trong tháng 12/2023"));

        List<Answer> answers = atOnce(6, () -> post("/directives", body, CLERK, "Idempotency-Key", "k"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.text("/id")).distinct())
                .hasSize(1);
    }

    @Test
    void ofManyThatAreGivenOneNumberAtOnceOneBearsIt() throws Exception {
        String text = directive(task("T02", "trong tháng 12/2023"))
                .replace("\"number\": \"12/UBND-TH\", \"symbol\": \"UBND-TH\",", "");
        for (int round = 0; round < 5; round++) {
            Queue<String> ids = new ConcurrentLinkedQueue<>();
            for (int i = 0; i < 4; i++) {
                String id = draft(text);
                assertThat(issue(id, ODD[0], ODD[1], ODD[2], "NO_NUMBER").status())
                        .isEqualTo(200);
                ids.add(id);
            }
            String number = "{\"number\": \"%d/UBND-TH\"}".formatted(round + 20);

            List<Answer> answers = atOnce(4, () -> post("/directives/" + ids.remove() + "/number", number));

            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409, 409, 409);
            assertThat(answers.stream().filter(answer -> answer.status() == 409))
                    .allSatisfy(answer -> assertThat(answer.text("/type")).endsWith(":number-taken"));
        }
        assertThat(outbox.events("directive.numbered")).hasSize(5);
    }

    @Test
    void whoRewritesWhatWasIssuedMeanwhileChangesNothing() {
        String id = draft(directive(task("T02", "trong tháng 12/2023")));
        Directive readBefore = directives.find(id).orElseThrow();
        issue(id, ODD);
        String before = dump.text();

        readBefore.rewrite(readBefore.content().registered("T03"));

        assertThatThrownBy(() -> directives.save(readBefore)).isInstanceOf(Conflict.class);
        assertThat(dump.text()).isEqualTo(before);
    }

    @Test
    void whoDeletesWhatWasIssuedMeanwhileChangesNothing() {
        String id = draft(directive(task("T02", "trong tháng 12/2023")));
        Directive readBefore = directives.find(id).orElseThrow();
        issue(id, ODD);
        String before = dump.text();

        assertThatThrownBy(() -> directives.delete(readBefore)).isInstanceOf(Conflict.class);
        assertThat(dump.text()).isEqualTo(before);
    }

    @Test
    void manyWhoRecallAtOnceWhileOneAmendsRecallItOnce() throws Exception {
        String text = directive(task("T02", "trong tháng 12/2023"));
        String amendment = "{\"content\": %s, \"reason\": \"x\", \"confirm\": [\"%s\", \"%s\"]}"
                .formatted(text.replace("2024", "2025"), ODD[0], ODD[1]);
        for (int round = 0; round < 5; round++) {
            String id = draft(text);
            issue(id, ODD);

            AtomicInteger calls = new AtomicInteger();
            List<Answer> answers = atOnce(
                    6,
                    () -> calls.incrementAndGet() == 3
                            ? post("/directives/" + id + "/amend", amendment, MACHINE, "If-Match", "\"2\"")
                            : post("/directives/" + id + "/recall", "{\"reason\": \"x\"}"));

            post("/directives/" + id + "/recall", "{\"reason\": \"x\"}");
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409, 412));
            assertThat(outbox.events("directive.recalled").stream()
                            .filter(event -> event.key().equals(id)))
                    .hasSize(1);
            assertThat(outbox.events("directive.amended").stream()
                            .filter(event -> event.key().equals(id)))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(directives.find(id).orElseThrow().state()).isEqualTo(Directive.State.RECALLED);
        }
    }
}
