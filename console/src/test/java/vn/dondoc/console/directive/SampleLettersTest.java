package vn.dondoc.console.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.console.api.Me;

class SampleLettersTest {
    /** A Monday. */
    private final SampleLetters samples = new SampleLetters(() -> Instant.parse("2026-12-07T02:00:00Z"));

    private final Me province = clerk("T00", "Ủy ban nhân dân tỉnh An Lạc", "directives:write");
    private final Me department = clerk("T02", "Sở Tài chính", "directives:write");

    /** In two weeks it is Monday again: what is due before that would be due on a Sunday. */
    @Test
    void writesThemAsIfTheyHadComeToday() {
        assertThat(text("cong-van", province))
                .contains("ngày 07 tháng 12 năm 2026", "trước ngày 22/12/2026", "chậm nhất ngày 18/12/2026")
                .doesNotContain("{");
    }

    @Test
    void offersThoseOfThePersonsUnit() {
        assertThat(samples.of(province)).containsExactly("cong-van", "cong-dien");
        assertThat(samples.of(department)).containsExactly("cua-so");
        assertThat(text("cua-so", department)).contains("SỞ TÀI CHÍNH").doesNotContain("{");
        assertThatThrownBy(() -> samples.file("../console", province)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void offersNoneToWhoTakesNoneIn() {
        assertThat(samples.of(clerk("T02", "Sở Tài chính", "tasks:read"))).isEmpty();
        assertThat(samples.of(clerk(null, null, "directives:write"))).isEmpty();
    }

    private String text(String name, Me me) {
        return new String(samples.file(name, me).getByteArray(), StandardCharsets.UTF_8);
    }

    private static Me clerk(@Nullable String unit, @Nullable String unitName, String permission) {
        return new Me("id", "Lan", unit, unitName, Set.of(), Set.of(permission), false);
    }
}
