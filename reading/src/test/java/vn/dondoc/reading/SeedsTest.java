package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.reading.Readings.item;
import static vn.dondoc.reading.Readings.read;
import static vn.dondoc.reading.Readings.warnings;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.Content.Placed;
import vn.dondoc.reading.document.Copy;
import vn.dondoc.reading.document.DirectiveType;
import vn.dondoc.reading.document.IssuedOn;
import vn.dondoc.reading.document.IssuedOn.Precision;
import vn.dondoc.reading.document.Item;
import vn.dondoc.reading.document.Reference;
import vn.dondoc.reading.document.Signatory;
import vn.dondoc.reading.document.WrittenDeadline;

/** Five real letters of provincial offices, noisy as they were found: what a careful clerk reads out of each. */
class SeedsTest {

    @Test
    void readsALetterThatIsNotNumberedYet() throws IOException {
        DocumentReading reading = seed("000");
        Content content = reading.content();

        assertThat(content.type()).isEqualTo(DirectiveType.CONG_VAN);
        assertThat(content.issuer()).isEqualToIgnoringCase("Uỷ ban nhân dân tỉnh Bình Định");
        assertThat(content.number()).isNull();
        assertThat(content.symbol()).isEqualTo("UBND-TH");
        assertThat(content.issuedOn()).isEqualTo(new IssuedOn(LocalDate.of(2023, 1, 1), Precision.YEAR));
        assertThat(content.addressees()).containsExactly("Các sở, ban, ngành", "UBND các huyện, thị xã, thành phố");
        assertThat(cited(content)).containsExactly("4647/QĐ-UBND 2023-12-14", "9495/UBND-TH 2023-12-14");
        assertThat(tasks(content)).containsExactly("1", "2");
        assertThat(item(reading, "1").leads()).containsExactly("các sở, ban, ngành");
        assertThat(item(reading, "2").leads()).containsExactly("UBND các huyện, thị xã, thành phố");
        assertThat(dues(item(reading, "1"))).containsExactly(Instant.parse("2023-12-31T16:59:59Z"));
        assertThat(dues(item(reading, "2"))).containsExactly(Instant.parse("2023-12-31T16:59:59Z"));
        assertThat(item(reading, "2").deliverables())
                .extracting("text", "minimum")
                .containsExactly(
                        tuple("dự án trọng tâm, trọng điểm", 2),
                        tuple("phân kỳ theo từng tháng, quý", 1),
                        tuple("phân công lãnh đạo phụ trách", 1));
        assertThat(item(reading, "2").reportTo()).isEqualTo("UBND tỉnh");
        assertThat(item(reading, "2").appraisers())
                .containsExactly("Sở Kế hoạch và Đầu tư", "Cục Thống kê tỉnh", "các sở, ngành có liên quan");
        assertThat(content.signatory())
                .isEqualTo(new Signatory(
                        "Lê Huy Vũ", "PHÓ CHÁNH VĂN PHÒNG", List.of("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG")));
        assertThat(warnings(reading))
                .contains("NO_NUMBER /number", "DATE_NOT_A_DAY /issuedOn", "DUE_ON_WEEKEND /items/0/deadlines/0");
    }

    @Test
    void readsConclusionsWhoseOnlyDateIsTheMeeting() throws IOException {
        DocumentReading reading = seed("001");
        Content content = reading.content();

        assertThat(content.type()).isEqualTo(DirectiveType.THONG_BAO);
        assertThat(content.number()).isNull();
        assertThat(content.issuedOn().precision()).isEqualTo(Precision.NONE);
        assertThat(cited(content))
                .containsExactly("4647/QĐ-UBND 2023-12-14", "1603/QĐ-TTg 2023-12-11", "07-CTr/TU null");
        assertThat(content.references().get(1).pinpoint()).isEqualTo("khoản 3 Điều 2");
        assertThat(content.addressees()).containsExactly("Sở Kế hoạch và Đầu tư");
        assertThat(content.items()).extracting(Item::path).containsExactly("1", "2", "3");
        assertThat(item(reading, "3").whole())
                .startsWith("Các nhiệm vụ khác:\n- Tập trung củng cố các cơ quan, đơn vị trực thuộc")
                .contains(
                        "\n- Tăng cường công tác cải cách hành chính", "\n- Chủ trì, phối hợp với các ngành liên quan")
                .doesNotContain("quý II/2024");
        assertThat(content.items()).allSatisfy(top -> assertThat(top.leads()).containsExactly("Sở Kế hoạch và Đầu tư"));
        assertThat(content.placed().stream().filter(placed -> placed.depth() == 2))
                .hasSize(13);
        assertThat(content.placed().stream().map(Placed::item).flatMap(item -> dues(item).stream()))
                .containsExactly(Instant.parse("2024-03-31T16:59:59Z"), Instant.parse("2024-06-30T16:59:59Z"));
        assertThat(item(reading, "3.2").deadlines())
                .extracting(WrittenDeadline::asWritten)
                .containsExactly(
                        "mỗi tháng phải có ít nhất 01 nhiệm vụ",
                        "mỗi quý có ít nhất 01 nhiệm vụ",
                        "mỗi năm có ít nhất 01 nhiệm vụ");
        assertThat(item(reading, "3.5").coordinators()).containsExactly("Sở Thông tin và Truyền thông");
        assertThat(item(reading, "3").deliverables()).extracting("text").contains("phương án đổi mới");
        assertThat(warnings(reading)).contains("NO_NUMBER /number", "NO_DATE /issuedOn");
    }

    @Test
    void readsALetterWithAPageBreakInASentence() throws IOException {
        DocumentReading reading = seed("002");
        Content content = reading.content();

        assertThat(content.number()).isEqualTo("3735/UBND-TH");
        assertThat(content.issuedOn().day()).isEqualTo(LocalDate.of(2023, 6, 8));
        assertThat(content.addressees())
                .containsExactly("Các sở, ban, ngành thuộc tỉnh", "UBND các huyện, thị xã, thành phố");
        assertThat(cited(content))
                .startsWith("345/BC-SKHĐT 2023-05-23", "2040/UBND-TH 2023-04-07", "2953/UBND-NC 2023-05-12");
        assertThat(tasks(content)).containsExactly("I.1", "I.2", "II");
        assertThat(item(reading, "I.1").leads()).containsExactly("Tổ công tác liên ngành");
        assertThat(item(reading, "I.1").deadlines())
                .extracting(WrittenDeadline::asWritten, WrittenDeadline::kind, WrittenDeadline::due)
                .containsExactly(
                        tuple("ít nhất 1 lần/quý", "recurring", Instant.parse("2023-09-30T16:59:59Z")),
                        tuple("trong 6 tháng còn lại năm 2023", "half_year", Instant.parse("2023-12-31T16:59:59Z")));
        assertThat(item(reading, "I.1").deliverables())
                .extracting("text")
                .containsExactly("làm việc với các địa phương", "báo cáo");
        assertThat(item(reading, "I.2").deadlines()).isEmpty();
        assertThat(item(reading, "I.2").leads()).containsExactly("UBND các huyện, thị xã, thành phố");
        assertThat(item(reading, "II").leads())
                .containsExactly(
                        "Cục Thống kê tỉnh", "các cơ quan, đơn vị liên quan", "UBND các huyện, thị xã, thành phố");
        assertThat(content.signatory()).isEqualTo(new Signatory("Phạm Anh Tuấn", "CHỦ TỊCH", List.of()));
        assertThat(warnings(reading)).contains("OPEN_REFERENCE /references/3");
    }

    @Test
    void readsALetterThatContradictsItself() throws IOException {
        DocumentReading reading = seed("003");
        Content content = reading.content();

        assertThat(content.type()).isEqualTo(DirectiveType.CONG_VAN);
        assertThat(content.number()).isNull();
        assertThat(content.symbol()).isEqualTo("KH-CN-VP");
        assertThat(content.issuedOn()).isEqualTo(new IssuedOn(LocalDate.of(2023, 6, 1), Precision.MONTH));
        assertThat(content.addressees()).containsExactly("Các phòng, đơn vị thuộc Sở");
        assertThat(cited(content))
                .containsExactly(
                        "3148/UBND-TH 2024-06-14",
                        "1937/SKHĐT-THQH 2024-06-17",
                        "1400/QĐ-UBND null",
                        "184/QĐ-UBND null",
                        "43/NQHĐND 2020-12-09",
                        "400/KH-UBND 2020-12-31",
                        "64/KH-KHCN 2020-07-15");
        assertThat(content.items()).extracting(Item::path).containsExactly("1", "2");
        assertThat(item(reading, "1").items()).hasSize(5);
        assertThat(item(reading, "1").leads()).containsExactly("Các phòng, đơn vị");
        assertThat(dues(item(reading, "2"))).containsExactly(Instant.parse("2024-06-27T16:59:59Z"));
        assertThat(item(reading, "1").deliverables())
                .extracting("text")
                .containsExactly("so sánh với kết quả thực hiện năm 2023");
        assertThat(item(reading, "2").text()).endsWith("báo cáo lãnh đạo Sở.");
        assertThat(item(reading, "2").reportTo()).isEqualTo("Văn phòng Sở");
        assertThat(content.signatory())
                .isEqualTo(new Signatory("Triệu Ngọc Trung", "PHÓ GIÁM ĐỐC", List.of("KT. GIÁM ĐỐC")));
        assertThat(warnings(reading))
                .contains(
                        "NO_NUMBER /number",
                        "DATE_NOT_A_DAY /issuedOn",
                        "SUBJECT_YEAR_DIFFERS /subject",
                        "ISSUED_BEFORE_CITED /references/0",
                        "ISSUED_BEFORE_CITED /references/1",
                        "DUE_LONG_AFTER_ISSUE /items/1/deadlines/0");
    }

    @Test
    void readsALetterWithoutAnyDeadline() throws IOException {
        DocumentReading reading = seed("004");
        Content content = reading.content();

        assertThat(content.number()).isEqualTo("6436/UBND-TH");
        assertThat(content.issuedOn().day()).isEqualTo(LocalDate.of(2023, 12, 15));
        assertThat(content.addressees()).containsExactly("Các Sở, ban, ngành của tỉnh", "UBND các huyện, thành phố");
        assertThat(cited(content)).containsExactly("1378-KL/TU 2023-11-22", "94/NQ-HĐND 2023-12-08");
        assertThat(tasks(content)).containsExactly("1", "2");
        assertThat(item(reading, "1").leads()).containsExactly("Các Sở, ban, ngành", "UBND các huyện, thành phố");
        assertThat(item(reading, "2").leads()).containsExactly("Sở Kế hoạch và Đầu tư");
        assertThat(item(reading, "2").coordinators()).containsExactly("các cơ quan, đơn vị liên quan");
        assertThat(item(reading, "2").deliverables()).extracting("text").containsExactly("kế hoạch cụ thể");
        assertThat(content.copies()).extracting(Copy::name).contains("VT, TH");
        assertThat(content.placed())
                .allSatisfy(placed -> assertThat(placed.item().deadlines()).isEmpty());
        assertThat(content.signatory())
                .isEqualTo(new Signatory("Đặng Xuân Trường", "PHÓ CHỦ TỊCH THƯỜNG TRỰC", List.of("KT. CHỦ TỊCH")));
        assertThat(warnings(reading))
                .containsExactly("NO_DEADLINE /items/0/deadlines", "NO_DEADLINE /items/1/deadlines");
    }

    private static DocumentReading seed(String number) throws IOException {
        return read(Shared.text("seeds", number));
    }

    private static List<String> cited(Content content) {
        return content.references().stream()
                .filter(reference -> reference.number() != null)
                .map(SeedsTest::shown)
                .toList();
    }

    private static String shown(Reference reference) {
        return reference.number() + " " + reference.date();
    }

    private static List<String> tasks(Content content) {
        return content.placed().stream()
                .map(Placed::item)
                .filter(Item::asksForWork)
                .map(item -> String.valueOf(item.path()))
                .toList();
    }

    private static List<Instant> dues(Item item) {
        return item.deadlines().stream()
                .map(WrittenDeadline::due)
                .filter(due -> due != null)
                .toList();
    }
}
