package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.reading.document.Reference;

/** What a letter with the number 214/UBND-TH cites. */
class ReferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Căn cứ Quyết định số 88/QĐ-UBND ngày 12/01/2026 của UBND tỉnh;|88/QĐ-UBND|2026-01-12|căn cứ",
                "Xét Tờ trình số 05/TTr-STC ngày 02 tháng 3 năm 2026;|05/TTr-STC|2026-03-02|xét đề nghị",
                "Thực hiện Nghị quyết 46/NQ-HĐND, các sở báo cáo.|46/NQ-HĐND||thực hiện",
                "Để thực hiện Kế hoạch số 31/KH-UBND, các sở báo cáo.|31/KH-UBND||thực hiện",
                "Để triển khai Kế hoạch số 31/KH-UBND, các sở báo cáo.|31/KH-UBND||thực hiện",
                "Theo Báo cáo số 17/BC-SNNMT ngày 31/02/2026, các sở rà soát.|17/BC-SNNMT||viện dẫn",
                "Theo Kết luận số 1512-KL/TU ngày 01.12.2023, các sở rà soát.|1512-KL/TU|2023-12-01|viện dẫn",
                "Theo Nghị định số 45/2020/NĐ-CP, các sở rà soát.|45/2020/NĐ-CP||viện dẫn",
            })
    void isReadWithItsDateAndWhyItIsCited(String words, String number, LocalDate date, String role) {
        assertThat(cited(words)).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(number);
            assertThat(one.date()).isEqualTo(date);
            assertThat(one.role()).isEqualTo(role);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Mức phạt 100/Năm cho mỗi lần.",
        "Nhà số 12/X phố Mới.",
        "Theo quy định hiện hành.",
    })
    void isNoNumberThatHasNoSymbolOfAnOffice(String words) {
        assertThat(cited(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Công văn số 19/SKHCN-KH ngày 17/6/2026 của Sở Khoa học và Công nghệ tỉnh An Hải về hướng dẫn|Sở Khoa học và Công nghệ tỉnh An Hải",
                "Kế hoạch số 31/KH-UBND ngày 09/02/2026 của UBND tỉnh và Nghị quyết của HĐND tỉnh|UBND tỉnh",
                "Kế hoạch số 31/KH-UBND ngày 09/02/2026 của UBND tỉnh và các văn bản liên quan|UBND tỉnh",
            })
    void saysWholeWhoWroteIt(String words, String who) {
        assertThat(cited("Căn cứ " + words + ", các sở rà soát.").getFirst().text())
                .endsWith(" của " + who);
    }

    @Test
    void isNamedOnceAndWithTheDateWhereverThatStands() {
        assertThat(cited(
                        "Theo Kế hoạch số 31/KH-UBND, các sở rà soát.\n\n1. Sở Tài chính thực hiện Kế hoạch số 31/KH-UBND ngày"
                                + " 09/02/2026.\n\n2. Sở Nội vụ thực hiện Kế hoạch 31/KH-UBND ngày 10/02/2026."))
                .singleElement()
                .satisfies(one -> assertThat(one.date()).isEqualTo("2026-02-09"));
    }

    @Test
    void isNotTheLetterItself() {
        assertThat(cited("Theo Công văn số 214/UBND-TH và Kế hoạch số 32/KH-UBND, các sở rà soát."))
                .extracting(Reference::number)
                .containsExactly("32/KH-UBND");
    }

    @Test
    void isOpenWhereNobodyCanTellWhichIsMeant() {
        assertThat(cited("Thực hiện các văn bản chỉ đạo của Trung ương, …; các kế hoạch khác; các sở báo cáo."))
                .allSatisfy(one -> assertThat(one.number()).isNull())
                .extracting(Reference::text)
                .hasSize(2)
                .allMatch(text -> text.startsWith("các "));
    }

    @Test
    void isReadWithThePlaceInIt() {
        assertThat(
                        cited(
                                "Căn cứ khoản 2 Điều 7 Quyết định số 88/QĐ-UBND; điểm a khoản 3 Điều 2 của Nghị định số 45/2020/NĐ-CP;"))
                .extracting(Reference::pinpoint)
                .containsExactly("khoản 2 Điều 7", "điểm a khoản 3 Điều 2");
    }

    private static List<Reference> cited(String text) {
        return Readings.read("Số: 214/UBND-TH\n\nAn Hải, ngày 05 tháng 3 năm 2026\n\nKính gửi: Các sở.\n\n" + text)
                .content()
                .references();
    }
}
