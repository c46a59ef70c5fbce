package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reading.Readings.at;
import static vn.dondoc.reading.Readings.item;
import static vn.dondoc.reading.Readings.items;
import static vn.dondoc.reading.Readings.read;
import static vn.dondoc.reading.Readings.warnings;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.reading.document.Copy;
import vn.dondoc.reading.document.DirectiveType;
import vn.dondoc.reading.document.IssuedOn.Precision;
import vn.dondoc.reading.document.Item;
import vn.dondoc.reading.document.Signatory;

class DocumentReaderTest {
    private static final String LETTER = """
            **ỦY BAN NHÂN DÂN
            TỈNH AN HẢI**

            Số: 214 /UBND-TH

            **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc**

            An Hải, ngày **05** tháng 3 năm 2026

            V/v chuẩn bị phương án phòng,
            chống hạn năm 2026

            Kính gửi:

            - Các sở, ban, ngành;
            - UBND các xã, phường, đặc khu.

            Căn cứ khoản 2 Điều 7 Quyết định số 88/QĐ-UBND ngày 12/01/2026 của UBND tỉnh và Báo cáo số 17/BC-SNNMT ngày \
            02/3/2026 của Sở Nông nghiệp và Môi trường, Chủ tịch UBND tỉnh yêu cầu:

            1. Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở KH&CN và các đơn vị liên quan rà soát nguồn nước, \
            đề xuất từ 03 công trình trở lên; báo cáo UBND tỉnh trước ngày 28/3/2026.

            2. UBND các xã, phường, đặc khu:

            - Vận động người dân tích trữ nước.
            - Thống kê diện tích có nguy cơ thiếu nước, gửi Sở Nông nghiệp và Môi trường chậm nhất ngày 20/3/2026.

            3. Giám đốc Sở Tài chính bố trí kinh phí theo quy định.

            Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.

            **Nơi nhận:**
            - Như trên;
            - Thường trực Tỉnh ủy (b/c);
            - Lưu: VT, NN.

            nmtam/CV-09

            **TM. ỦY BAN NHÂN DÂN
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH**

            **Trần Thị Hải Vân**
            """;

    @Test
    void asksAboutADayThatDoesNotExist() {
        assertThat(warnings(read(LETTER.replace("28/3/2026", "31/4/2026").replace("20/3/2026", "20/13/2026"))))
                .contains("NO_SUCH_DATE /items/0/deadlines/0", "NO_SUCH_DATE /items/1/items/1/deadlines/0");
        assertThat(warnings(read(LETTER))).noneMatch(warning -> warning.startsWith("NO_SUCH_DATE"));
    }

    @Test
    void asksAboutADateThatIsStillToCome() {
        String tomorrow = LETTER.replace("ngày **05** tháng 3 năm 2026", "ngày 22 tháng 11 năm 2026");

        assertThat(warnings(read(tomorrow))).contains("DATED_AFTER_TODAY /issuedOn");
        assertThat(warnings(read(tomorrow.replace("ngày 22", "ngày 21"))))
                .doesNotContain("DATED_AFTER_TODAY /issuedOn");
    }

    @Test
    void saysThatALetterHasNoAccents() {
        String plain = Normalizer.normalize(LETTER, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');

        assertThat(warnings(read(plain))).contains("TEXT_WITHOUT_ACCENTS ");
        assertThat(warnings(read(LETTER))).doesNotContain("TEXT_WITHOUT_ACCENTS ");
    }

    @Test
    void readsTheHead() {
        var content = read(LETTER).content();

        assertThat(content.number()).isEqualTo("214/UBND-TH");
        assertThat(content.symbol()).isEqualTo("UBND-TH");
        assertThat(content.issuedOn().date()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(content.issuedOn().precision()).isEqualTo(Precision.DAY);
        assertThat(content.type()).isEqualTo(DirectiveType.CONG_VAN);
        assertThat(content.issuer()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH AN HẢI");
        assertThat(content.subject()).isEqualTo("chuẩn bị phương án phòng, chống hạn năm 2026");
        assertThat(content.willOf()).isEqualTo("Chủ tịch UBND tỉnh");
        assertThat(content.addressees()).containsExactly("Các sở, ban, ngành", "UBND các xã, phường, đặc khu");
    }

    @Test
    void readsTheEnd() {
        var content = read(LETTER).content();

        assertThat(content.copies())
                .containsExactly(
                        new Copy("Như trên", null), new Copy("Thường trực Tỉnh ủy", "b/c"), new Copy("VT, NN", "lưu"));
        assertThat(content.signatory())
                .isEqualTo(new Signatory(
                        "Trần Thị Hải Vân", "PHÓ CHỦ TỊCH", List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")));
    }

    @Test
    void readsWhatIsCitedWithItsPlaceAndRole() {
        var references = read(LETTER).content().references();

        assertThat(references).extracting("number").containsExactly("88/QĐ-UBND", "17/BC-SNNMT");
        assertThat(references).extracting("date").containsExactly(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 3, 2));
        assertThat(references.getFirst().pinpoint()).isEqualTo("khoản 2 Điều 7");
        assertThat(references.getFirst().role()).isEqualTo("căn cứ");
    }

    @Test
    void readsWhoDoesWhatUntilWhen() {
        var reading = read(LETTER);
        Item first = item(reading, "1");

        assertThat(first.isTask()).isTrue();
        assertThat(first.leads()).containsExactly("Sở Nông nghiệp và Môi trường");
        assertThat(first.coordinators()).containsExactly("Sở KH&CN", "các đơn vị liên quan");
        assertThat(first.deliverables()).singleElement().satisfies(result -> {
            assertThat(result.text()).isEqualTo("công trình");
            assertThat(result.minimum()).isEqualTo(3);
        });
        assertThat(first.reportTo()).isEqualTo("UBND tỉnh");
        assertThat(first.deadlines()).singleElement().satisfies(deadline -> {
            assertThat(deadline.asWritten()).isEqualTo("trước ngày 28/3/2026");
            assertThat(deadline.kind()).isEqualTo("date");
            assertThat(deadline.comparator()).isEqualTo("before");
            assertThat(deadline.due()).isEqualTo(Instant.parse("2026-03-27T16:59:59Z"));
            assertThat(deadline.rule()).isEqualTo("BEFORE_DAY");
        });
        assertThat(item(reading, "3").leads()).containsExactly("Giám đốc Sở Tài chính");
    }

    @Test
    void makesAPartWithADateOfItsOwnATaskOfThoseAbove() {
        var reading = read(LETTER);

        assertThat(item(reading, "2").leads()).containsExactly("UBND các xã, phường, đặc khu");
        assertThat(item(reading, "2.1").isTask()).isFalse();
        assertThat(item(reading, "2.2").isTask()).isTrue();
        assertThat(item(reading, "2.2").leads()).isEmpty();
        assertThat(reading.content().placed())
                .filteredOn(placed -> "2.2".equals(placed.item().path()))
                .singleElement()
                .satisfies(placed ->
                        assertThat(placed.answered().item().leads()).containsExactly("UBND các xã, phường, đặc khu"));
    }

    @Test
    void saysWhereEachValueStandsInTheOriginalAndWhichUnitIsMeant() {
        var reading = read(LETTER);

        assertThat(at(LETTER, reading, "/number")).isEqualTo("214 /UBND-TH");
        assertThat(at(LETTER, reading, "/issuedOn")).contains("ngày **05** tháng 3 năm 2026");
        assertThat(at(LETTER, reading, "/items/0/leads/0")).isEqualTo("Sở Nông nghiệp và Môi trường");
        assertThat(at(LETTER, reading, "/items/0/deadlines/0")).isEqualTo("trước ngày 28/3/2026");
        assertThat(reading.places().get("/items/0/leads/0"))
                .extracting("unitId")
                .isEqualTo("T03");
        assertThat(reading.places().get("/items/0/coordinators/0"))
                .extracting("unitId")
                .isEqualTo("T02");
        assertThat(reading.places().get("/items/0/coordinators/1"))
                .extracting("unitId")
                .isNull();
        assertThat(reading.places().get("/items/2/leads/0"))
                .extracting("unitId")
                .isEqualTo("T01");
        assertThat(reading.places().get("/addressees/1")).extracting("unitId").isEqualTo("G2");
        assertThat(reading.places().values()).allSatisfy(place -> {
            assertThat(place.at().get(0)).isBetween(0, place.at().get(1));
            assertThat(place.at().get(1)).isLessThanOrEqualTo(LETTER.length());
            assertThat(place.sure()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void warnsOfWhatAClerkShouldSee() {
        assertThat(warnings(read(LETTER)))
                .containsExactly("NO_DEADLINE /items/1/deadlines", "NO_DEADLINE /items/2/deadlines");

        assertThat(warnings(read(LETTER.replace("214 /UBND-TH", "/UBND-TH")
                        .replace("**05** tháng 3 năm 2026", "     tháng    năm 2026")
                        .replace("28/3/2026", "29/3/2026")
                        .replace("12/01/2026", "12/01/2027")
                        .replace("hạn năm 2026", "hạn năm 2025")
                        .replace("nguồn nước,", "nguồn nước năm 2026,"))))
                .contains(
                        "NO_NUMBER /number",
                        "DATE_NOT_A_DAY /issuedOn",
                        "SUBJECT_YEAR_DIFFERS /subject",
                        "ISSUED_BEFORE_CITED /references/0",
                        "DUE_ON_WEEKEND /items/0/deadlines/0");
    }

    @Test
    void inventsNothingWhereTheTextSaysNothing() {
        var reading = read("Giấy mời họp giao ban đầu tuần tại phòng họp số 2.");

        assertThat(reading.content().number()).isNull();
        assertThat(reading.content().issuedOn().precision()).isEqualTo(Precision.NONE);
        assertThat(reading.content().issuer()).isEmpty();
        assertThat(reading.content().references()).isEmpty();
        assertThat(items(reading)).noneMatch(Item::asksForWork);
        assertThat(warnings(reading)).contains("NO_NUMBER /number", "NO_DATE /issuedOn");
    }

    @Test
    void readsTheLabelsOfAPlan() {
        var reading = read("""
                ỦY BAN NHÂN DÂN
                TỈNH AN HẢI
                Số: 31/KH-UBND
                An Hải, ngày 09 tháng 02 năm 2026
                KẾ HOẠCH
                Chuyển đổi số năm 2026

                I. MỤC ĐÍCH, YÊU CẦU

                1. Các sở, ban, ngành xác định rõ trách nhiệm.

                II. NHIỆM VỤ

                1. Nền tảng dùng chung

                a) Nội dung: hoàn thiện nền tảng.

                b) Đơn vị chủ trì: Sở Khoa học và Công nghệ.

                c) Đơn vị phối hợp: Sở Tài chính, UBND các xã, phường, đặc khu.

                d) Thời gian hoàn thành: Quý III/2026.

                2. Đào tạo

                - Cơ quan chủ trì tham mưu: Sở Nội vụ.
                - Thời gian thực hiện: Thường xuyên.
                """);

        assertThat(reading.content().type()).isEqualTo(DirectiveType.KE_HOACH);
        assertThat(reading.content().subject()).isEqualTo("Chuyển đổi số năm 2026");
        assertThat(item(reading, "I.1").isTask()).isFalse();
        Item platform = item(reading, "II.1");
        assertThat(platform.leads()).containsExactly("Sở Khoa học và Công nghệ");
        assertThat(platform.coordinators()).containsExactly("Sở Tài chính", "UBND các xã, phường, đặc khu");
        assertThat(platform.deadlines()).singleElement().satisfies(deadline -> {
            assertThat(deadline.asWritten()).isEqualTo("Quý III/2026");
            assertThat(deadline.due()).isEqualTo(Instant.parse("2026-09-30T16:59:59Z"));
        });
        assertThat(item(reading, "II.2").leads()).containsExactly("Sở Nội vụ");
        assertThat(item(reading, "II.2").deadlines()).extracting("kind").containsExactly("continuous");
    }

    @Test
    void readsANoteThatOnlyTellsOfADocument() {
        var reading = read("""
                Chấn chỉnh công tác báo cáo

                THỨ HAI, 12/01/2026 08:15:00

                Ngày 09/01, UBND tỉnh ban hành Công văn số 77 /UBND-NC về việc chấn chỉnh công tác báo cáo.
                Theo đó, UBND tỉnh yêu cầu Giám đốc các sở và Chủ tịch UBND các xã, phường rà soát, báo cáo kết quả về Văn \
                phòng UBND tỉnh trước 16 giờ 30 ngày 20/01/2026.
                """);

        assertThat(reading.content().number()).isEqualTo("77/UBND-NC");
        assertThat(reading.content().issuedOn().date()).isEqualTo(LocalDate.of(2026, 1, 9));
        assertThat(reading.content().subject()).isEqualTo("chấn chỉnh công tác báo cáo");
        assertThat(items(reading)).singleElement().satisfies(task -> {
            assertThat(task.leads()).containsExactly("Giám đốc các sở", "Chủ tịch UBND các xã, phường");
            assertThat(task.deadlines()).extracting("due").containsExactly(Instant.parse("2026-01-20T09:30:00Z"));
        });
    }

    @Test
    void readsTheTasksOfATableByItsColumns() {
        var reading = read("""
                Số: 31/KH-UBND
                An Hải, ngày 09 tháng 02 năm 2026
                KẾ HOẠCH
                Chuyển đổi số năm 2026

                1. Các sở, ban, ngành triển khai nhiệm vụ được giao tại phụ lục.

                STT | Tên nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành
                I. NỀN TẢNG |
                1 | Xây dựng kho dữ liệu dùng chung | Sở KH&CN | Sở Tài chính; các đơn vị liên quan | Quý IV/2026
                2 | Đào tạo cán bộ xã | Sở Nội vụ | Thường xuyên
                """);

        Item store = item(reading, "PL.1");
        assertThat(store.text()).isEqualTo("Xây dựng kho dữ liệu dùng chung");
        assertThat(store.leads()).containsExactly("Sở KH&CN");
        assertThat(store.coordinators()).containsExactly("Sở Tài chính", "các đơn vị liên quan");
        assertThat(store.deadlines()).extracting("due").containsExactly(Instant.parse("2026-12-31T16:59:59Z"));
        assertThat(item(reading, "PL.2").leads()).containsExactly("Sở Nội vụ");
        assertThat(item(reading, "PL.2").coordinators()).isEmpty();
        assertThat(item(reading, "PL.2").deadlines()).extracting("kind").containsExactly("continuous");
        assertThat(item(reading, "1").leads()).containsExactly("Các sở, ban, ngành");
    }

    @Test
    void knowsTheColumnOfTheTasksFromThatOfWhoDoesThem() {
        var reading = read("""
                Số: 32/KH-UBND
                An Hải, ngày 09 tháng 02 năm 2026
                KẾ HOẠCH
                Phòng cháy rừng năm 2026

                1. Các sở, ban, ngành triển khai nhiệm vụ được giao tại phụ lục.

                | TT | Nội dung thực hiện | Đơn vị thực hiện | Thời gian hoàn thành | Sản phẩm |
                | I | DIỄN TẬP |
                | 1 | Diễn tập chữa cháy rừng | Công an tỉnh | 2026 | |
                | II | KIỂM TRA |
                | 1 | Kiểm tra chòi canh | Hạt kiểm lâm | Tháng 3 hằng năm | Báo cáo |
                """);

        assertThat(item(reading, "PL.1").text()).isEqualTo("Diễn tập chữa cháy rừng");
        assertThat(item(reading, "PL.1").leads()).containsExactly("Công an tỉnh");
        assertThat(item(reading, "PL.1").deadlines())
                .extracting("due")
                .containsExactly(Instant.parse("2026-12-31T16:59:59Z"));
        assertThat(item(reading, "PL.1-2").leads()).containsExactly("Hạt kiểm lâm");
        assertThat(item(reading, "PL.1-2").deadlines())
                .extracting("due")
                .containsExactly(Instant.parse("2026-03-31T16:59:59Z"));
    }

    @Test
    void takesNoDateOfTheOlderOrderThatALetterUrges() {
        var reading = read("""
                ỦY BAN NHÂN DÂN
                TỈNH AN HẢI
                Số: 231/UBND-TH
                An Hải, ngày 20 tháng 3 năm 2026
                V/v đôn đốc báo cáo phương án phòng, chống hạn

                Kính gửi: Sở Nông nghiệp và Môi trường.

                Ngày 05/3/2026, UBND tỉnh có Công văn số 214/UBND-TH yêu cầu Sở Nông nghiệp và Môi trường báo cáo phương án \
                trước ngày 15/3/2026. Đến nay, UBND tỉnh chưa nhận được báo cáo.

                UBND tỉnh yêu cầu Sở Nông nghiệp và Môi trường khẩn trương báo cáo trước ngày 25/3/2026./.
                """);

        assertThat(reading.content().references()).extracting("number").containsExactly("214/UBND-TH");
        assertThat(items(reading).stream().flatMap(item -> item.deadlines().stream()))
                .extracting("asWritten")
                .containsExactly("trước ngày 25/3/2026");
        assertThat(items(reading).getFirst().leads()).containsExactly("Sở Nông nghiệp và Môi trường");
    }
}
