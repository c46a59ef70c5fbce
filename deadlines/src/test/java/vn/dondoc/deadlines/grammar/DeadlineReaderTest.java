package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.text.Sayer;
import vn.dondoc.testing.Seeds;

class DeadlineReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRƯỚC NGÀY 28/6/2024",
                "trước\nngày 28/6/\n2024",
                "trước   ngày\u00a028 / 6 / 2024",
                "  trước ngày 28 tháng\n\n6 năm 2024 ",
                "trước ngày 28 tháng 6, năm 2024",
                "\ttrước ngày 28/06/2024;",
            })
    void toleratesCaseAndWhiteSpace(String words) {
        Words.assertEndOf(Words.read(words), "2024-06-27");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trước ngày 28/6/2024", "Chậm nhất ngày 27/6/2024", "TRƯỚC 28 THÁNG 6 NĂM 2024"})
    void readsComposedAndDecomposedAccentsAlike(String words) {
        String decomposed = Normalizer.normalize(words, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(words);
        Words.assertEndOf(Words.read(words), "2024-06-27");
        Words.assertEndOf(Words.read(decomposed), "2024-06-27");
        assertThat(Words.read(decomposed).asWritten()).isEqualTo(decomposed);
    }

    @Test
    void explainsEveryStepToAClerk() {
        assertThat(Words.explained(Words.read("báo cáo trước ngày 28/6", "2024-06-17")))
                .isEqualTo("""
                        words: Văn bản ghi: “trước ngày 28/6”.
                        rule: Đọc theo quy tắc “trước một ngày”.
                        date: Ngày được nêu: 28/6/2024; không ghi năm, lấy năm ban hành (17/6/2024).
                        calendar: 28/6/2024 là thứ Sáu, ngày làm việc; thời hạn không tự dời.
                        policy: “Trước ngày” tính đến hết ngày hôm trước: hạn cuối là hết ngày 27/6/2024 (thứ Năm, ngày làm việc).
                        """);
        assertThat(Words.explained(Words.read("trong tháng 12/2023", null, Words.OFFICE_CLOSES)))
                .endsWith("policy: Tính cả ngày cuối: hạn cuối là 17:00 ngày 31/12/2023"
                        + " (Chủ nhật, nghỉ cuối tuần).\n");
        assertThat(Words.explained(Words.read("trước ngày 28/6/2024", null, Words.INCLUSIVE)))
                .contains("“Trước ngày” tính cả ngày được nêu: hạn cuối là hết ngày 28/6/2024");
        assertThat(Words.explained(Words.read("Quy hoạch (quý\n1/2024)")))
                .startsWith("words: Văn bản ghi: “quý 1/2024”.");
        assertThat(Words.explained(Words.read("trước 14 giờ ngày 28/6/2024")))
                .contains("Đúng giờ được nêu: hạn cuối là 14:00 ngày 28/6/2024");
    }

    @Test
    void explainsInEnglishToo() {
        assertThat(Words.explained(Words.read("báo cáo trước 14 giờ ngày 28/6", "2024-06-17"), Sayer.ENGLISH))
                .isEqualTo("""
                        words: The document says: “trước 14 giờ ngày 28/6”.
                        rule: Read by the rule “before an hour of a day”.
                        date: The day named: 28 June 2024; no year is written; the year of the issue is taken (issued on 17 June 2024). The hour named: 14:00.
                        calendar: 28 June 2024 is Friday, a working day; the deadline does not move by itself.
                        policy: At the hour named: the last moment is 14:00 on 28 June 2024 (Friday, a working day).
                        """);
    }

    @Test
    void doesNotReadMoreThanItsLimit() {
        String longest = "x ".repeat(240) + "trước 28/6/2024     ";
        assertThat(longest).hasSize(DeadlineReader.MAX_LENGTH);

        Words.assertEndOf(Words.read(longest), "2024-06-27");
        Deadline tooLong = Words.read(longest + " ");
        assertThat(tooLong.kind()).isEqualTo(DeadlineKind.NONE);
        assertThat(Words.explained(tooLong)).contains("Dài quá 500 ký tự");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trước ",
                "chậm nhất ",
                "chậm nhất là vào ",
                "1",
                "1 ",
                " ",
                "ngày 1/",
                "vào 1 lần ",
                "hằng",
                "(1 ",
                "trước 1 giờ 1",
                "trong thời hạn : ",
                "từ ngày ",
                "0",
            })
    void staysQuickWhateverIsRepeated(String piece) {
        String words = piece.repeat(DeadlineReader.MAX_LENGTH).substring(0, DeadlineReader.MAX_LENGTH - 1) + "!";

        Deadline read = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Words.read(words, "2024-01-05"));
        assertThat(read.asWritten()).isEqualTo(words);
    }

    @Test
    void readsAnyMixtureOfItsWordsWithoutFailing() {
        String[] pieces = {
            "trước ", "ngày ", "chậm nhất ", "quý ", "tháng ", "năm ", "2024", "31", "/", "2", "-", "giờ ", "h",
                    "hằng ",
            "trong ", "đến hết ", "làm việc ", "IV", "0", "đầu ", "cuối ", ", ", "\n", "lần", "99", "(", "24", "kể từ "
        };
        Random random = Seeds.random();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder words = new StringBuilder();
            int length = 1 + random.nextInt(9);
            for (int j = 0; j < length; j++) {
                words.append(pieces[random.nextInt(pieces.length)]);
            }
            Deadline read = Words.read(words.toString(), random.nextBoolean() ? "2024-01-05" : null);

            assertThat(read.due() == null).as(words.toString()).isEqualTo(read.dueDate() == null);
            assertThat(read.explanation()).hasSizeBetween(1, 5);
        }
    }
}
