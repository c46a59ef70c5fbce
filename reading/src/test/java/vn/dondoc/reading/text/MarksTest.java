package vn.dondoc.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks of a mark-up language go, and what only looks like one stays. */
class MarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'* Báo cáo'|'- Báo cáo'",
                "'* *Báo cáo*'|'Báo cáo'",
                "'Báo *cáo* nhanh'|'Báo cáo nhanh'",
                "'# Kế hoạch'|' Kế hoạch'",
                "'Phòng #3'|'Phòng #3'",
                "'Số 12\\/KH'|'Số 12/KH'",
                "'Ổ C:\\báo cáo'|'Ổ C:\\báo cáo'",
                "'__Kế__ hoạch'|'Kế hoạch'",
                "'bao_cao'|'bao_cao'",
                "'[thư](mailto:a@b.vn) đến'|'thư đến'",
                "'[mục 3](#muc-3) nêu'|'mục 3 nêu'",
                "'[mục](3) nêu'|'[mục](3) nêu'",
                "'[1] Luật'|'[1] Luật'",
                "'Luật [1'|'Luật [1'",
                "'<b>Kế</b> hoạch'|'Kế hoạch'",
                "'<span class=\"x\">Kế</span> hoạch'|'Kế hoạch'",
                "'Dưới < 3 và > 2'|'Dưới < 3 và > 2'",
                "'<Sở> và <>'|'<Sở> và <>'",
                "'Kế hoạch <br'|'Kế hoạch <br'",
            })
    void goAndWhatIsNoneStays(String marked, String plain) {
        assertThat(CleanText.of(marked).text().strip()).isEqualTo(plain.strip());
    }

    @ParameterizedTest
    @CsvSource({"br", "BR/", "p", "/p", "div", "tr", "li"})
    void aTagThatEndsALineDoesSo(String tag) {
        assertThat(CleanText.of("Một.<" + tag + ">Hai.").text()).isEqualTo("Một.\nHai.");
    }

    @Test
    void aLinkIsNotLookedForFurtherThanThreeHundredCharacters() {
        String far = "[" + "a".repeat(320) + "](http://x.vn)";

        assertThat(CleanText.of(far).text()).startsWith("[aaa");
        assertThat(CleanText.of("[" + "a".repeat(200) + "](http://x.vn)").text())
                .isEqualTo("a".repeat(200));
    }

    @ParameterizedTest
    @CsvSource({
        "'\u00a0',' '",
        "'\t',' '",
        "'\u3000',' '",
        "'\u202f',' '",
        "'\u2003',' '",
        "'\u2000',' '",
        "'\u200a',' '",
        "\u200b,''",
        "\u200f,''",
        "\u00ad,''",
        "\ufeff,''",
        "\u2060,''",
        "\u0007,''",
        "\u2010,-",
        "\u2011,-",
        "\u2212,-",
        "\u2013,\u2013",
    })
    void oneCharacterIsWrittenInOneWay(String typed, String read) {
        assertThat(CleanText.of("Sở" + typed + "Tài").text()).isEqualTo("Sở" + read + "Tài");
    }

    @Test
    void anAccentThatWasTypedApartStandsWhereItsLetterDoes() {
        String typed = "So\u031b\u0309 Ta\u0300i";

        Mapped clean = CleanText.of(typed).mapped();

        assertThat(clean.text()).isEqualTo("Sở Tài");
        assertThat(clean.original(1, 2)).containsExactly(1, 4);
        assertThat(clean.original(4, 5)).containsExactly(6, 8);
        assertThat(clean.original(3, 6)).containsExactly(5, 9);
        assertThat(clean.original(2, 2)).containsExactly(0, 0);
        assertThat(clean.original(99, 100)).containsExactly(0, 0);
    }
}
