package vn.dondoc.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    void goesBySmsOnlyWhereItIsLateOrNearlyLate() {
        Set<Channel> both = Set.of(Channel.EMAIL, Channel.SMS);
        for (Kind kind : Kind.values()) {
            assertThat(kind.channels(true).equals(both))
                    .isEqualTo(List.of(Kind.DEADLINE_MISSED, Kind.DEADLINE_APPROACHING)
                            .contains(kind));
            assertThat(kind.channels(false).equals(both)).isEqualTo(kind == Kind.DEADLINE_MISSED);
            assertThat(kind.channels(false)).contains(Channel.EMAIL);
        }
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
