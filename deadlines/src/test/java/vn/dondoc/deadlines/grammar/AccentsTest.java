package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.deadlines.Deadline;

/** What was typed without accents. */
class AccentsTest {

    @ParameterizedTest
    @CsvSource({
        "truoc ngay 20/12/2026, 2026-12-19T23:59:59",
        "bao cao truoc 15 gio ngay 20/12/2026, 2026-12-20T15:00",
        "TRUOC 15 GIO 30 PHUT NGAY 20/12/2026, 2026-12-20T15:30",
        "cham nhat ngay 30 thang 11 nam 2026, 2026-11-30T23:59:59",
        "trong thang 12/2026, 2026-12-31T23:59:59",
        "hoan thanh trong quy IV nam 2026, 2026-12-31T23:59:59",
        "truoc ngay 15 hang thang, 2026-10-14T23:59:59",
        "truoc 16 gio thu sau hang tuan, 2026-10-09T16:00",
        "trong thoi han 3 ngay lam viec, 2026-10-08T23:59:59",
    })
    void isReadAsIfItHadThemAndSaysSo(String words, String due) {
        Deadline deadline = Words.read(words, "2026-10-05");

        Words.assertDue(deadline, due);
        assertThat(deadline.isGuessed()).isTrue();
        assertThat(Words.explained(deadline)).contains("Văn bản viết không dấu: “" + words + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trien khai ngay", "bao cao som", "quy dinh tai Nghi dinh", "khan truong thuc hien"})
    void isNoDateWhereNoneIsMeant(String words) {
        Words.assertDue(Words.read(words, "2026-10-05"), null);
        assertThat(Words.read(words, "2026-10-05").isGuessed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"trước ngày 20/12/2026", "Báo cáo truoc ngay 20/12/2026"})
    void isNotGuessedAtWhereAnAccentIsWritten(String words) {
        assertThat(Words.read(words, "2026-10-05").isGuessed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Giao So Tai chinh bao cao UBND tinh truoc ngay 28/12/2026.|truoc ngay 28/12/2026",
                "Cac xa hoan thanh trong quy IV/2026 theo ke hoach.|hoan thanh trong quy IV/2026",
                "UBND xa trien khai ngay cac noi dung tren|",
            })
    void isFoundWhereItStands(String text, @Nullable String words) {
        assertThat(DeadlineFinder.find(text))
                .extracting(place -> text.substring(place.start(), place.end()))
                .containsExactly(words == null ? new String[0] : new String[] {words});
        assertThat(DeadlineFinder.find(text))
                .extracting(DeadlineFinder.Place::words)
                .containsExactly(words == null ? new String[0] : new String[] {words});
    }

    @Test
    void keepsTheLengthSoThatPlacesStayPlaces() {
        String text = "truoc ngay 5 thang 9 nam 2026, hang quy, moi tuan, cham nhat 17 gio 30 phut, den het thang 12";

        assertThat(Accents.restored(text)).hasSameSizeAs(text).isNotEqualTo(text);
    }
}
