package vn.dondoc.console.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.console.api.Calendar;
import vn.dondoc.console.api.Calendars;
import vn.dondoc.console.api.Problem;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.api.Task;

/** What people read of a date, by Vietnam's clock. */
class DueBadgesTest {
    private static final Map<Integer, Calendar> ANNOUNCED = Map.of(
            2023, new Calendar(2023, 1, Set.of(), Set.of()),
            2024,
                    new Calendar(
                            2024, 1, days("2024-01-01", "2024-04-29", "2024-04-30", "2024-05-01"), days("2024-05-04")),
            2026,
                    new Calendar(
                            2026,
                            1,
                            days("2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"),
                            Set.of()));

    private static Set<LocalDate> days(String... written) {
        return Set.copyOf(List.of(written).stream().map(LocalDate::parse).toList());
    }

    private static final Calendars CALENDARS = year -> {
        Calendar found = ANNOUNCED.get(year);
        if (found == null) {
            throw new Refused(new Problem(null, null, 404, null, null, null));
        }
        return found;
    };

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    DueBadgesTest() {
        words.setBasename("vn/dondoc/console/messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
    }

    @BeforeEach
    void speakVietnamese() {
        LocaleContextHolder.setLocale(Locale.of("vi"));
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # now               | state       | timeliness | due                 | tone | badge
            2023-12-15T09:00:00 | IN_PROGRESS | IN_TIME    | 2023-12-22T23:59:59 | calm | ○ còn 5 ngày làm việc · T6 22/12
            2023-12-15T09:00:00 | IN_PROGRESS | IN_TIME    | 2023-12-22T14:00:00 | calm | ○ còn 5 ngày làm việc · T6 22/12, 14:00
            2023-12-15T09:00:00 | IN_PROGRESS | NEAR       | 2023-12-18T23:59:59 | warn | ○ còn 1 ngày làm việc · T2 18/12
            2023-12-15T09:00:00 | ASSIGNED    | NEAR       | 2023-12-17T23:59:59 | warn | ○ không còn ngày làm việc · CN 17/12
            2023-12-15T09:00:00 | ASSIGNED    | NEAR       | 2023-12-16T23:59:59 | warn | ● mai
            2023-12-15T23:59:59 | ASSIGNED    | NEAR       | 2023-12-16T08:30:00 | warn | ● mai, 08:30
            2023-12-15T00:00:00 | ASSIGNED    | NEAR       | 2023-12-15T23:59:59 | warn | ● hôm nay
            2023-12-15T23:59:59 | ASSIGNED    | NEAR       | 2023-12-15T23:59:59 | warn | ● hôm nay
            2023-12-15T16:59:00 | ASSIGNED    | NEAR       | 2023-12-15T17:00:00 | warn | ● hôm nay, 17:00
            2023-12-16T00:00:00 | ASSIGNED    | NEAR       | 2023-12-15T23:59:59 | warn | ● vừa hết hạn T6 15/12
            2023-12-16T00:00:00 | ASSIGNED    | OVERDUE    | 2023-12-15T23:59:59 | bad  | ! quá hạn 1 ngày (từ T6 15/12)
            2023-12-15T17:00:01 | ASSIGNED    | OVERDUE    | 2023-12-15T17:00:00 | bad  | ! quá hạn từ 17:00 hôm nay
            2023-12-15T09:00:00 | IN_PROGRESS | OVERDUE    | 2023-12-12T23:59:59 | bad  | ! quá hạn 3 ngày (từ T3 12/12)
            2024-01-02T09:00:00 | IN_PROGRESS | OVERDUE    | 2023-12-29T23:59:59 | bad  | ! quá hạn 4 ngày (từ T6 29/12/2023)
            2023-12-29T09:00:00 | IN_PROGRESS | IN_TIME    | 2024-01-05T23:59:59 | calm | ○ còn 4 ngày làm việc · T6 5/1/2024
            2024-04-26T09:00:00 | IN_PROGRESS | NEAR       | 2024-05-04T23:59:59 | warn | ○ còn 3 ngày làm việc · T7 4/5
            2026-02-13T09:00:00 | IN_PROGRESS | IN_TIME    | 2026-02-24T23:59:59 | calm | ○ còn 2 ngày làm việc · T3 24/2
            2026-12-28T09:00:00 | IN_PROGRESS | IN_TIME    | 2027-01-04T23:59:59 | calm | ○ còn 5 ngày làm việc · T2 4/1/2027
            2026-12-28T09:00:00 | IN_PROGRESS | IN_TIME    | 2029-12-31T23:59:59 | calm | ○ hạn T2 31/12/2029
            2023-12-15T09:00:00 | SUSPENDED   | IN_TIME    | 2023-12-12T23:59:59 | calm | ‖ tạm dừng
            2023-12-15T09:00:00 | WITHDRAWN   | VOID       | 2023-12-12T23:59:59 | calm | – không còn hiệu lực
            """)
    void tellsHowLongThereIs(
            String now, Task.State state, Task.Timeliness timeliness, String due, String tone, String is) {
        DueBadge badge = badge(now, task(state, timeliness, due, null, "2023-10-12T09:00:00"));

        assertThat(said(badge)).isEqualTo(is);
        assertThat(badge.tone()).isEqualTo(tone);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # now               | state       | timeliness | due                 | report sent         | tone | badge
            2023-12-20T09:00:00 | COMPLETED   | ON_TIME    | 2023-12-12T23:59:59 | 2023-12-12T23:59:59 | good | ✓ hoàn thành 12/12, đúng hạn
            2024-01-20T09:00:00 | COMPLETED   | EARLY      | 2023-12-12T23:59:59 | 2023-12-11T08:00:00 | good | ✓ hoàn thành 11/12/2023, đúng hạn
            2023-12-20T09:00:00 | COMPLETED   | LATE       | 2023-12-12T23:59:59 | 2023-12-14T00:00:00 | calm | ✓ hoàn thành, trễ 2 ngày
            2023-12-20T09:00:00 | COMPLETED   | LATE       | 2023-12-12T17:00:00 | 2023-12-12T17:00:01 | calm | ✓ hoàn thành 12/12, trễ trong ngày
            2023-12-20T09:00:00 | COMPLETED   | LATE       | 2023-12-19T23:59:59 | 2023-12-14T00:00:00 | calm | ✓ hoàn thành 14/12: trễ hạn đầu, đúng hạn mới
            2023-12-20T09:00:00 | COMPLETED   | UNDATED    |                     | 2023-12-14T00:00:00 | good | ✓ hoàn thành 14/12
            2023-12-20T09:00:00 | REPORTED    | IN_TIME    | 2023-12-12T23:59:59 | 2023-12-12T10:00:00 | calm | … chờ duyệt, gửi 12/12, đúng hạn
            2023-12-20T09:00:00 | REPORTED    | OVERDUE    | 2023-12-12T23:59:59 | 2023-12-13T10:00:00 | warn | … chờ duyệt, gửi trễ 1 ngày
            2023-12-20T09:00:00 | REPORTED    | UNDATED    |                     | 2023-12-13T10:00:00 | calm | … chờ duyệt, gửi 13/12
            2023-12-15T09:00:00 | IN_PROGRESS | UNDATED    |                     | 2023-12-13T23:00:00 | calm | – không thời hạn · 2 ngày chưa báo cáo
            2023-12-15T09:00:00 | ASSIGNED    | UNDATED    |                     |                     | calm | – không thời hạn · 64 ngày chưa báo cáo
            2023-10-12T17:00:00 | ASSIGNED    | UNDATED    |                     |                     | calm | – không thời hạn
            """)
    void tellsWhenItWasReported(
            String now,
            Task.State state,
            Task.Timeliness timeliness,
            @Nullable String due,
            @Nullable String sent,
            String tone,
            String is) {
        DueBadge badge = badge(now, task(state, timeliness, due, sent, "2023-10-12T09:00:00"));

        assertThat(said(badge)).isEqualTo(is);
        assertThat(badge.tone()).isEqualTo(tone);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # now               | state       | timeliness | due                 | report sent         | badge
            2023-12-15T09:00:00 | IN_PROGRESS | NEAR       | 2023-12-18T23:59:59 |                     | ○ 1 working day left · Mon 18 Dec
            2023-12-15T09:00:00 | IN_PROGRESS | IN_TIME    | 2023-12-22T23:59:59 |                     | ○ 5 working days left · Fri 22 Dec
            2023-12-13T09:00:00 | IN_PROGRESS | OVERDUE    | 2023-12-12T23:59:59 |                     | ! 1 day overdue (since Tue 12 Dec)
            2023-12-14T09:00:00 | IN_PROGRESS | OVERDUE    | 2023-12-12T23:59:59 |                     | ! 2 days overdue (since Tue 12 Dec)
            2023-12-20T09:00:00 | COMPLETED   | LATE       | 2023-12-12T23:59:59 | 2023-12-13T00:00:00 | ✓ done, 1 day late
            2023-12-20T09:00:00 | COMPLETED   | ON_TIME    | 2023-12-12T23:59:59 | 2023-12-12T00:00:00 | ✓ done 12 Dec, in time
            2023-12-14T09:00:00 | IN_PROGRESS | UNDATED    |                     | 2023-12-13T23:00:00 | – no date · 1 day without a report
            """)
    void countsInEnglish(
            String now,
            Task.State state,
            Task.Timeliness timeliness,
            @Nullable String due,
            @Nullable String sent,
            String is) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(said(badge(now, task(state, timeliness, due, sent, "2023-10-12T09:00:00"))))
                .isEqualTo(is);
    }

    private DueBadge badge(String now, Task task) {
        return new DueBadges(
                        () -> Objects.requireNonNull(at(now)),
                        new WorkingDays(CALENDARS),
                        new Days(words, () -> Instant.EPOCH))
                .of(task);
    }

    private String said(DueBadge badge) {
        return badge.sign() + " "
                + words.getMessage(badge.key(), badge.arguments().toArray(), LocaleContextHolder.getLocale());
    }

    private static Task task(
            Task.State state,
            Task.Timeliness timeliness,
            @Nullable String due,
            @Nullable String sent,
            String assigned) {
        Instant sentAt = at(sent);
        return new Task(
                "t",
                1,
                new Task.Directive("d", "1/UBND", "Việc", "T00"),
                "1",
                "Việc",
                "T02",
                "Sở Y",
                List.of(),
                List.of(),
                List.of(),
                null,
                state,
                timeliness,
                at(assigned),
                at(due),
                null,
                List.of(),
                List.of(),
                sentAt == null ? null : new Task.Report("r", 1, 100, true, sentAt),
                null,
                null);
    }

    private static @Nullable Instant at(@Nullable String local) {
        return local == null
                ? null
                : LocalDateTime.parse(local).atZone(Days.ZONE).toInstant();
    }
}
