package vn.dondoc.directive.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.MimeType;
import vn.dondoc.reading.document.Remark;

class IntakeTest {
    private static final String WORDS =
            "Số: 12/UBND-TH\nCác sở, ban, ngành báo cáo trước ngày 28/6/2024, “đúng hạn”.\n";

    static Stream<Path> samples() throws IOException {
        return Files.list(Path.of("../launcher/src/main/resources/samples"))
                .filter(path -> path.toString().endsWith(".txt"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aPdfHasTheWordsOfItsTextInTheirPlaces(Path sample) throws IOException {
        String text = Files.readString(sample);

        String read = Paper.text(Paper.pdf(text), null);

        assertThat(words(read)).isEqualTo(words(text));
        assertThat(read.lines().filter(line -> !line.isBlank()).map(String::strip))
                .isNotEmpty()
                .hasSameSizeAs(text.lines().filter(line -> !line.isBlank()).toList());
        assertThat(read.lines().findFirst().orElseThrow()).containsPattern("\\S {4,}CỘNG HÒA");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aDocxHasTheWordsOfItsTextCellByCell(Path sample) throws IOException {
        String text = Files.readString(sample);

        String read = Paper.text(Paper.docx(text), null);

        assertThat(words(read.replace("|", ""))).containsExactlyInAnyOrderElementsOf(words(text));
        assertThat(read).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n");
    }

    @Test
    void readsUtf8AndUtf16ByTheirMarks() {
        assertThat(Paper.text(WORDS.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(WORDS);
        assertThat(Paper.text(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(WORDS);
        assertThat(Paper.text(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16LE), null))
                .isEqualTo(WORDS);
        assertThat(Paper.text(WORDS.getBytes(StandardCharsets.UTF_16), null)).isEqualTo(WORDS);
    }

    @Test
    void readsAnotherEncodingOnlyIfTheSenderNamesIt() {
        byte[] legacy =
                "Kính g\u01b0\u0309i: S\u01a1\u0309 Nô\u0323i vu\u0323".getBytes(Charset.forName("windows-1258"));

        assertThat(Paper.text(legacy, MimeType.valueOf("text/plain;charset=windows-1258")))
                .isEqualTo("Kính g\u01b0\u0309i: S\u01a1\u0309 Nô\u0323i vu\u0323");
        assertThatThrownBy(() -> Paper.text(legacy, MimeType.valueOf("text/plain")))
                .hasMessageContaining("unknown-encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uû ban nh©n d©n tØnh yªu cÇu c¸c së b¸o c¸o kÕt qu¶ tr­íc ngµy 20/5/2026.",
                "Uûy ban nhaân daân tænh yeâu caàu caùc sôû baùo caùo keát quaû tröôùc ngaøy 20/5/2026, ñuùng haïn."
            })
    void saysThatTextIsInAnOldEncoding(String legacy) {
        String text = "Kính gửi: Sở Nội vụ\n" + legacy + "\n";

        assertThat(Intake.take(text.getBytes(StandardCharsets.UTF_8), null, Intake::unpack)
                        .remarks())
                .containsExactly(Remark.of("", "OLD_ENCODING"));
        assertThat(Intake.take(Paper.docx(text), null, Intake::unpack).remarks())
                .containsExactly(Remark.of("", "OLD_ENCODING"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void seesNoOldEncodingInUnicode(Path sample) throws IOException {
        String text = Files.readString(sample) + "\nÔng Jürgen Möller và bà Zoë Ibáñez.\n";

        assertThat(Intake.take(text.getBytes(StandardCharsets.UTF_8), null, Intake::unpack)
                        .remarks())
                .isEmpty();
    }

    @Test
    void doesNotBelieveNamesAndTypes() {
        byte[] pdf = Paper.pdf(WORDS.repeat(5));

        assertThat(words(Paper.text(pdf, MimeType.valueOf("text/plain")))).isEqualTo(words(WORDS.repeat(5)));
    }

    @Test
    void writesOutTheNumbersThatWordCounts() {
        assertThat(Paper.text(Paper.list(), null).lines().filter(line -> !line.isBlank()))
                .containsExactly(
                        "I. Việc thứ nhất", "1. Một", "2. Hai", "II. Việc thứ hai", "1. Ba", "a) Bốn", "- Năm");
    }

    @Test
    void theNumberOfAPageIsNoPartOfTheText() {
        String first = "Sở Nội vụ rà soát các công trình trọng điểm\n".repeat(58) + "5\n-1-\n";
        String second = "  Trang 2/3\ntrên địa bàn, báo cáo kết quả\n" + "và các việc khác\n".repeat(58);
        String third = "3\n4\n";

        String read = Paper.text(Paper.pdf(first + second + third), null);

        assertThat(read.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct())
                .containsExactly(
                        "Sở Nội vụ rà soát các công trình trọng điểm",
                        "5",
                        "trên địa bàn, báo cáo kết quả",
                        "và các việc khác",
                        "4");
    }

    @Test
    void aFileIsWhatItIsWhateverItIsCalled() {
        byte[] text = WORDS.getBytes(StandardCharsets.UTF_8);
        MimeType html = MimeType.valueOf("text/html");

        assertThat(Intake.take(Paper.pdf(WORDS.repeat(5)), html, Intake::unpack).type())
                .hasToString("application/pdf");
        assertThat(Intake.take(Paper.docx(WORDS), null, Intake::unpack).type().getSubtype())
                .endsWith("wordprocessingml.document");
        assertThat(Intake.take(text, html, Intake::unpack).type()).hasToString("text/plain;charset=UTF-8");
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }
}
