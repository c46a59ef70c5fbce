package vn.dondoc.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.task.assignment.HistoryEntry.What;

/** What a task says of its past. */
class HistoryTest {
    private static final Texts TEXTS = Texts.ofAllModules();

    @Test
    void saysWhatWasRemindedOf() {
        Story story = Story.due().watchedFromTo("2023-12-14T09:00:00", "2023-12-31T09:00:00");

        assertThat(texts(story, What.REMINDED))
                .containsExactly("Còn 7 ngày làm việc", "Còn 3 ngày làm việc", "Còn 1 ngày làm việc");
        assertThat(story.history()).doesNotContain(What.REMINDERS_SKIPPED);
    }

    @Test
    void saysHowManyRemindersWereSkipped() {
        Story story = Story.due().watched("2023-12-29T09:00:00");

        assertThat(texts(story, What.REMINDERS_SKIPPED)).containsExactly("Bỏ qua 2 lần nhắc trước hạn");
        assertThat(texts(story, What.REMINDED)).containsExactly("Còn 1 ngày làm việc");
    }

    @Test
    void saysOfEachReportWhatBecameOfIt() {
        Story story =
                Story.due().watched("2024-01-01T00:00:00").submitted(1, "2023-12-31T22:00:00", "2024-01-02T09:00:00");

        assertThat(texts(story, What.REPORT_SUBMITTED)).containsExactly("Báo cáo lần 1, 100%");
        assertThat(texts(story, What.MISS_WITHDRAWN)).containsExactly("Báo cáo lần 1 đã được gửi trong hạn");
    }

    @Test
    void saysWhereAClerkDecidedAndWhyWhereThatWasSaid() {
        assertThat(words(null, "thiếu")).isEqualTo("thiếu");
        assertThat(words(false, "thiếu")).isEqualTo("thiếu");
        assertThat(words(false, null)).isNull();
        assertThat(words(true, "thiếu")).isEqualTo("Chuyên viên cơ quan ban hành quyết định: thiếu");
        assertThat(words(true, null)).isEqualTo("Chuyên viên cơ quan ban hành quyết định");
    }

    private static @Nullable String words(@Nullable Boolean byClerk, @Nullable String reason) {
        Message note = new Report.Decision(false, Story.ISSUED, reason, byClerk).note();
        return note == null ? null : TEXTS.inVietnamese(note);
    }

    @Test
    void saysItInEnglishToo() {
        Story story = Story.due().watchedFromTo("2023-12-14T09:00:00", "2023-12-31T09:00:00");

        assertThat(story.task.history().get(2).note()).isEqualTo(Message.of("reminded-ahead", 3));
        assertThat(TEXTS.say(Message.of("reminded-ahead", 3), Locale.ENGLISH)).isEqualTo("Working days left: 3");
    }

    @Test
    void saysWhyWhatIsAskedHasChanged() {
        Story story = Story.due()
                .amended(3, "2024-01-15T23:59:59", "2023-12-20T09:00:00")
                .superseded("2023-12-21T09:00:00")
                .amended(4, "2024-01-15T23:59:59", "2023-12-22T09:00:00");

        assertThat(story.history()).containsExactly(What.ASSIGNED, What.AMENDED, What.SUPERSEDED, What.ASSIGNED);
        assertThat(texts(story, What.AMENDED)).containsExactly("lùi hạn");
        assertThat(story.task.history().getLast().note()).isEqualTo(Message.asWritten("lùi hạn"));
    }

    @Test
    void saysWhyATaskIsOverWhereThatWasSaid() {
        Task task = Story.due().task;

        assertThat(texts(Story.due().superseded("2023-12-21T09:00:00"), What.SUPERSEDED))
                .containsExactly("giao lại");
        task.apply(Lifecycle.supersede(task.facts(), null, Story.at("2023-12-21T09:00:00")));
        assertThat(task.history().getLast().what()).isEqualTo(What.SUPERSEDED);
        assertThat(task.history().getLast().note()).isNull();
    }

    /** The version before wrote texts where this one writes codes. */
    @Test
    void saysATextOnlyWhereThereIsNoCode() {
        StoredEntry old = new StoredEntry(Story.ISSUED, What.REMINDED, null, "Còn 3 ngày làm việc");
        StoredEntry bare = new StoredEntry(Story.ISSUED, What.ASSIGNED, null, null);
        Message code = Message.of("reminded-ahead", 3);

        assertThat(old.with(null).note()).isEqualTo(Message.asWritten("Còn 3 ngày làm việc"));
        assertThat(old.with(code).note()).isEqualTo(code);
        assertThat(bare.with(code).note()).isEqualTo(code);
        assertThat(bare.with(null).note()).isNull();
    }

    private static List<String> texts(Story story, What what) {
        return story.task.history().stream()
                .filter(line -> line.what() == what)
                .map(line -> TEXTS.inVietnamese(Objects.requireNonNull(line.note())))
                .toList();
    }
}
