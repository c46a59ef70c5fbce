package vn.dondoc.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;

class KindTest {

    /** Those that a unit hears because of its own task, one by one; a transfer is told for many at once. */
    @Test
    void ofTasksIsToldOfOneTaskByItself() {
        assertThat(Kind.ofTasks())
                .containsExactly(
                        Kind.TASK_ASSIGNED,
                        Kind.DEADLINE_APPROACHING,
                        Kind.DEADLINE_MISSED,
                        Kind.DEADLINE_OVERDUE,
                        Kind.DEADLINE_MISS_WITHDRAWN,
                        Kind.TASK_AMENDED,
                        Kind.TASK_SUPERSEDED);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsLabel(Kind kind) {
        assertThat(Kind.labelled(kind.label())).hasValue(kind);
        assertThat(Kind.labelled(kind.label() + "s")).isEmpty();
    }

    @Test
    void goesBySmsOnlyWhereItIsLateOrNearlyLateOrHasToBeHeardOfAtOnce() {
        assertThat(bySms(facts(false, null))).containsExactly(Kind.DEADLINE_MISSED);
        assertThat(bySms(facts(true, null))).containsExactly(Kind.DEADLINE_APPROACHING, Kind.DEADLINE_MISSED);
        assertThat(bySms(facts(false, true)))
                .containsExactly(Kind.TASK_ASSIGNED, Kind.DEADLINE_MISSED, Kind.TASK_AMENDED, Kind.DIRECTIVE_RECALLED);
    }

    @ParameterizedTest
    @EnumSource
    void goesByMailAlways(Kind kind) {
        assertThat(kind.channels(facts(false, null))).contains(Channel.EMAIL);
    }

    private static List<Kind> bySms(Notice.Facts facts) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.channels(facts).contains(Channel.SMS))
                .toList();
    }

    private static Notice.Facts facts(boolean last, @Nullable Boolean flash) {
        return new Notice.Facts(null, false, last, null, null, null, null, null, null, null, null, null, null, flash);
    }

    @Test
    void isSaidInVietnameseWhateverLanguageTheCallIsIn() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            assertThat(Vietnamese.say("waits-for-office-hours")).isEqualTo("Chờ giờ làm việc.");
            assertThat(Vietnamese.say("channel-not-set-up", Channel.SMS.words()))
                    .startsWith("Hệ thống chưa được cấu hình kênh ")
                    .contains(Vietnamese.say(Channel.SMS.words()));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
