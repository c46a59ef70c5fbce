package vn.dondoc.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'theo Công văn 95/UBND-\\n\\nTH của UBND tỉnh'|'theo Công văn 95/UBND-TH của UBND tỉnh'",
                "'**Sở** Tài **ch**ính'|'Sở Tài chính'",
                "'gửi [thư\\_so@anhai.vn](mailto:thu@anhai.vn) nhé'|'gửi thư_so@anhai.vn nhé'",
                "'báo cáo kết quả,\\nđề xuất giải pháp'|'báo cáo kết quả, đề xuất giải pháp'",
                "'tập trung tháo gỡ, giúp\\n\\ncác địa phương'|'tập trung tháo gỡ, giúp các địa phương'",
                "'phát triển kinh tế của toàn tỉnh\\n- xã hội năm nay'|'phát triển kinh tế của toàn tỉnh - xã hội năm nay'",
                "'Tờ trình số\\n12/TTr-SNV'|'Tờ trình số 12/TTr-SNV'",
                "'1.1.\\nXây dựng nền tảng'|'1.1. Xây dựng nền tảng'",
                "'bố trí kinh phí hằng năm\\n\\n4.\\nSở Y tế'|'bố trí kinh phí hằng năm\\n4. Sở Y tế'",
                "'Số:\\n48/KH-UBND'|'Số: 48/KH-UBND'",
                "'Một<br>B&C <Sở>'|'Một\nB&C <Sở>'",
                "'Một.\\nHai.'|'Một.\\nHai.'",
                "'\uf0b7 Sở\u200b Tài\u202e chính'|'Sở Tài chính'",
                "'Sở A |\\n| Sở B'|'Sở A\u001eSở B'",
                "'-------\\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\nSố: 1/UBND'|'Số: 1/UBND'",
            })
    void writesEveryParagraphInOneLine(String typed, String clean) {
        assertThat(CleanText.of(typed.replace("\\n", "\n")).text()).isEqualTo(clean.replace("\\n", "\n"));
    }

    @Test
    void knowsWhereEachCharacterStoodWhateverItsEncoding() {
        String original = "**Sở**\u00a0Tài   chính\r\nbáo cáo";
        String typed = Normalizer.normalize(original, Normalizer.Form.NFD);

        Mapped clean = CleanText.of(typed).mapped();

        assertThat(clean.text()).isEqualTo("Sở Tài chính báo cáo");
        int[] at = clean.original(3, 12);
        assertThat(Normalizer.normalize(typed.substring(at[0], at[1]), Normalizer.Form.NFC))
                .isEqualTo("Tài   chính");
    }

    @Test
    void keepsHeadingsApartFromTheTextBelow() {
        assertThat(CleanText.of("II. NHIỆM VỤ\n1. Sở Tài chính\nbố trí kinh phí.\n- Trước hết")
                        .text())
                .isEqualTo("II. NHIỆM VỤ\n1. Sở Tài chính bố trí kinh phí.\n- Trước hết");
    }
}
