package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.reading.Readings.at;
import static vn.dondoc.reading.Readings.item;
import static vn.dondoc.reading.Readings.items;
import static vn.dondoc.reading.Readings.read;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.reading.document.Deliverable;
import vn.dondoc.reading.document.Item;
import vn.dondoc.reading.document.Remark;

/** Tables of tasks, in whichever way their cells are set apart; and what is said of those that are not read. */
class TablesTest {
    private static final String PLAN = """
            ỦY BAN NHÂN DÂN TỈNH AN HẢI
            Số: 21/KH-UBND
            An Hải, ngày 14 tháng 01 năm 2026
            KẾ HOẠCH
            Phòng, chống cháy rừng tỉnh An Hải năm 2026

            Thực hiện Chỉ thị số 3/CT-UBND ngày 05/01/2026, UBND tỉnh ban hành Kế hoạch như sau:
            I. YÊU CẦU
            Xác định rõ trách nhiệm của từng cơ quan.
            II. NHIỆM VỤ
            %s
            III. TỔ CHỨC THỰC HIỆN
            1. Sở Tài chính bố trí kinh phí trước ngày 20/02/2026.
            2. Công an tỉnh kiểm tra việc thực hiện Kế hoạch./.
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            """;

    /** The same table as it is copied from a word processor, a web page, a sheet, a printed page. */
    static Stream<Named<String>> sameTables() {
        String tabs = """
                STT\tNội dung công việc\tCơ quan chủ trì\tCơ quan phối hợp\tThời hạn
                I\tTUYÊN TRUYỀN
                1\tDựng biển báo cấm lửa ở cửa rừng\tSở Nông nghiệp và Môi trường\tCông an tỉnh\tTrước 28/02/2026
                2\tKý cam kết với chủ rừng\tSở Tài chính\t\tTháng 3/2026
                II\tCHỮA CHÁY
                3\tTrực ban mùa khô\tCông an tỉnh\tSở Y tế\tThường xuyên""";
        return Stream.of(
                Named.of("a tab between cells", tabs),
                Named.of(
                        "a line break in a cell",
                        tabs.replace("cấm lửa ở", "cấm lửa\nở").replace("Nông nghiệp và ", "Nông nghiệp và\n")),
                Named.of(
                        "line breaks in each cell, in the headings, too",
                        tabs.replaceAll("(?<=Cơ quan|Trước|Tháng|Thường|Tài|Công|Nông nghiệp) ", "\n")),
                Named.of("bars", bars(tabs)),
                Named.of(
                        "bars around, and a rule",
                        bars(tabs).replaceAll("(?m)^|$", "|").replaceFirst("\n", "\n|---|:--|---|---|---|\n")),
                Named.of(
                        "bold headings",
                        bars(tabs)
                                .replaceFirst(
                                        "STT .*",
                                        "**STT** | **Nội dung công việc** | **Cơ quan chủ trì** | **Cơ quan phối hợp** | **Thời hạn**")),
                Named.of("blanks", """
                        STT  Nội dung công việc                Cơ quan chủ trì               Cơ quan phối hợp  Thời hạn
                        I    TUYÊN TRUYỀN
                        1    Dựng biển báo cấm lửa ở cửa rừng  Sở Nông nghiệp và Môi trường  Công an tỉnh      Trước 28/02/2026
                        2    Ký cam kết với chủ rừng           Sở Tài chính                                    Tháng 3/2026
                        II   CHỮA CHÁY
                        3    Trực ban mùa khô                  Công an tỉnh                  Sở Y tế           Thường xuyên"""),
                Named.of("cells over several lines", """
                                                        Cơ quan           Cơ quan
                        STT Nội dung công việc                                            Thời hạn
                                                        chủ trì           phối hợp
                        I   TUYÊN TRUYỀN
                        1   Dựng biển báo cấm lửa       Sở Nông nghiệp    Công an tỉnh    Trước
                            ở cửa rừng                  và Môi trường                     28/02/2026

                        2   Ký cam kết với              Sở Tài chính                      Tháng 3/2026
                            chủ rừng
                        2
                        II  CHỮA CHÁY
                        3   Trực ban mùa khô            Công an tỉnh      Sở Y tế         Thường
                                                                                          xuyên"""),
                Named.of("nothing but a blank", """
                        STT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời hạn
                        I TUYÊN TRUYỀN
                        1 Dựng biển báo cấm lửa ở cửa rừng Sở Nông nghiệp và Môi trường Công an tỉnh Trước 28/02/2026
                        2 Ký cam kết với chủ rừng Sở Tài chính Tháng 3/2026
                        Trang 1/2
                        II CHỮA CHÁY
                        3 Trực ban mùa khô Công an tỉnh Sở Y tế Thường xuyên"""));
    }

    private static String bars(String tabs) {
        return tabs.replace("\t", " | ");
    }

    @ParameterizedTest
    @MethodSource("sameTables")
    void readsARowOfEachNumberAndWhatStandsBelow(String table) {
        var reading = read(PLAN.formatted(table));

        assertThat(rows(reading))
                .extracting(
                        Item::path,
                        Item::text,
                        Item::leads,
                        Item::coordinators,
                        row -> row.deadlines().getFirst().asWritten())
                .containsExactly(
                        tuple(
                                "PL.1",
                                "Dựng biển báo cấm lửa ở cửa rừng",
                                List.of("Sở Nông nghiệp và Môi trường"),
                                List.of("Công an tỉnh"),
                                "Trước 28/02/2026"),
                        tuple("PL.2", "Ký cam kết với chủ rừng", List.of("Sở Tài chính"), List.of(), "Tháng 3/2026"),
                        tuple("PL.3", "Trực ban mùa khô", List.of("Công an tỉnh"), List.of("Sở Y tế"), "Thường xuyên"));
        assertThat(item(reading, "III.1").leads()).containsExactly("Sở Tài chính");
        assertThat(item(reading, "III.2").leads()).containsExactly("Công an tỉnh");
        assertThat(unread(reading)).isEmpty();
    }

    @Test
    void knowsWhereTheCellsStood() {
        String plan = PLAN.formatted("""
                TT   Nội dung            Chủ trì                       Thời hạn
                1    Dựng biển báo       Sở Nông nghiệp                Trước 28/02/2026
                     ở cửa rừng          và Môi trường""");
        var reading = read(plan);
        String pointer = "/items/" + (reading.content().items().size() - 1);

        assertThat(at(plan, reading, pointer + "/deadlines/0")).isEqualTo("Trước 28/02/2026");
        assertThat(at(plan, reading, pointer + "/text"))
                .startsWith("Dựng biển báo")
                .endsWith("ở cửa rừng");
    }

    @Test
    void knowsAColumnByItsHeadingWhereverItStands() {
        var reading = read(PLAN.formatted("""
                TT\tĐơn vị chủ trì\tThời gian hoàn thành\tNhiệm vụ\tSản phẩm\tGhi chú
                1\tSở Y tế\tQuý I/2026\tTập huấn cấp cứu\tBáo cáo\t5
                2\tSở Tài chính\tQuý II/2026\tCấp kinh phí\t\t-
                """));

        assertThat(rows(reading))
                .extracting(Item::text, Item::leads, Item::deliverables)
                .containsExactly(
                        tuple("Tập huấn cấp cứu", List.of("Sở Y tế"), List.of(new Deliverable("Báo cáo", 1))),
                        tuple("Cấp kinh phí", List.of("Sở Tài chính"), List.of()));
    }

    @Test
    void numbersRowsThatHaveNoNumber() {
        var reading = read(PLAN.formatted("""
                Nội dung | Đơn vị thực hiện | Thời gian
                Tập huấn cấp cứu | Sở Y tế | Quý I/2026
                Cấp kinh phí | Sở Tài chính | Quý II/2026
                """));

        assertThat(rows(reading))
                .extracting(Item::path, Item::text, Item::leads)
                .containsExactly(
                        tuple("PL.1", "Tập huấn cấp cứu", List.of("Sở Y tế")),
                        tuple("PL.2", "Cấp kinh phí", List.of("Sở Tài chính")));
    }

    @Test
    void readsWhoLeadsAndWhoHelpsOfOneColumn() {
        var reading = read(PLAN.formatted("""
                STT\tNội dung\tĐơn vị chủ trì, phối hợp\tThời hạn
                1\tXây dựng kế hoạch\tSở Y tế chủ trì, phối hợp với Sở Tài chính\tQuý I/2026
                2\tTập huấn\tChủ trì: Công an tỉnh; phối hợp: các sở, ban, ngành\tQuý II/2026
                3\tTổng kết\tSở Tài chính, Sở Y tế\tQuý III/2026
                4\tKiểm tra\tSở Y tế\tQuý IV/2026
                """));

        assertThat(rows(reading))
                .extracting(Item::leads, Item::coordinators)
                .containsExactly(
                        tuple(List.of("Sở Y tế"), List.of("Sở Tài chính")),
                        tuple(List.of("Công an tỉnh"), List.of("các sở, ban, ngành")),
                        tuple(List.of("Sở Tài chính"), List.of("Sở Y tế")),
                        tuple(List.of("Sở Y tế"), List.of()));
    }

    /** With so many blanks between cells, wherever that is. */
    @Test
    void countsCellsThatDoNotStandBelowEachOther() {
        var reading = read(PLAN.formatted("""
                STT   Nhiệm vụ   Chủ trì   Phối hợp   Thời gian
                1   Xây dựng kế hoạch chuyển đổi số   Sở Khoa học và Công nghệ   Sở Tài chính   Quý I/2026
                2   Tập huấn   Sở Y tế   Quý II/2026
                3   Tổng kết   Sở Tài chính   Các sở, ban, ngành   Tháng 12/2026"""));

        assertThat(rows(reading))
                .extracting(
                        Item::leads,
                        Item::coordinators,
                        row -> row.deadlines().getFirst().asWritten())
                .containsExactly(
                        tuple(List.of("Sở Khoa học và Công nghệ"), List.of("Sở Tài chính"), "Quý I/2026"),
                        tuple(List.of("Sở Y tế"), List.of(), "Quý II/2026"),
                        tuple(List.of("Sở Tài chính"), List.of("Các sở, ban, ngành"), "Tháng 12/2026"));
    }

    @Test
    void tellsOfficesApartThatOnlyABlankDivides() {
        var reading = read(PLAN.formatted("""
                Số TT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời gian Ghi chú
                1 Tham mưu UBND tỉnh sơ kết Văn phòng UBND tỉnh Sở Y tế, Sở Tài chính Công an tỉnh Tháng 3/2026
                2 Phối hợp với Sở Y tế tập huấn Sở Tài chính Quý II/2026"""));

        assertThat(rows(reading))
                .extracting(Item::text, row -> row.deadlines().getFirst().asWritten())
                .containsExactly(
                        tuple("Tham mưu UBND tỉnh sơ kết", "Tháng 3/2026"),
                        tuple("Phối hợp với Sở Y tế tập huấn", "Quý II/2026"));
        assertThat(rows(reading).getFirst().leads()).containsExactly("Văn phòng UBND tỉnh");
        assertThat(rows(reading).getLast().leads()).containsExactly("Sở Tài chính");
    }

    /** A cell that looks like a day on a web page, one like a page's number, and one that goes on for two rows. */
    @Test
    void losesNoCellForWhatItLooksLike() {
        var reading = read(PLAN.formatted("""
                TT | Nhiệm vụ | Kinh phí | Đơn vị chủ trì | Thời hạn
                1 | Diễn tập | 2 | Công an tỉnh | Thứ Sáu, ngày 15/05/2026
                 | tại hai xã | | Sở Y tế |
                2 | Tổng kết | --- | Sở Tài chính | 2026
                """));

        assertThat(rows(reading))
                .extracting(
                        Item::text,
                        Item::leads,
                        row -> row.deadlines().getFirst().asWritten())
                .containsExactly(
                        tuple("Diễn tập tại hai xã", List.of("Công an tỉnh", "Sở Y tế"), "Thứ Sáu, ngày 15/05/2026"),
                        tuple("Tổng kết", List.of("Sở Tài chính"), "2026"));
    }

    static Stream<Named<String>> unreadTables() {
        return Stream.of(
                Named.of("nobody leads", """
                        TT | Nội dung | Thời hạn
                        1 | Dựng biển báo | Quý I/2026
                        2 | Trực ban | Thường xuyên
                        """),
                Named.of("no tasks", """
                        TT\tTên xã\tSố hộ
                        1\tAn Bình\t120
                        2\tAn Hòa\t85
                        """),
                Named.of("no headings", """
                        An Bình     120     Đạt
                        An Hòa      85      Đạt
                        An Phú      77      Không đạt
                        """),
                Named.of("numbers in the middle of their rows", """
                        TT   Nội dung                Chủ trì           Thời hạn
                             Dựng biển báo cấm lửa
                        1                            Công an tỉnh      Quý I/2026
                             ở cửa rừng
                        """),
                Named.of("numbers in the middle of later rows", """
                        TT   Nội dung                Chủ trì           Thời hạn
                        1    Dựng biển báo           Công an tỉnh      Quý I/2026
                             Trực ban mùa khô
                        2                            Công an tỉnh      Quý II/2026
                             Ký cam kết
                        3                            Sở Y tế           Quý III/2026
                        """),
                Named.of("numbers in the middle of rows below a section", """
                        TT   Nội dung                Chủ trì           Thời hạn
                        A    TUYÊN TRUYỀN
                             Dựng biển báo cấm lửa   Sở Nông nghiệp    Quý I/2026
                        1    ở cửa rừng              và Môi trường
                        2    Trực ban                Công an tỉnh      Quý II/2026
                        """),
                Named.of("a column that no words tell apart", """
                        STT Nội dung Đơn vị chủ trì Sản phẩm Thời hạn
                        1 Dựng biển báo Công an tỉnh Báo cáo Quý I/2026
                        """),
                Named.of("headings one below the other, and no rows", """
                        STT
                        Nội dung
                        Đơn vị chủ trì
                        Thời hạn
                        Dựng biển báo
                        """));
    }

    @ParameterizedTest
    @MethodSource("unreadTables")
    void saysThatATableWasThereAndWasNotRead(String table) {
        var reading = read(PLAN.formatted(table));

        assertThat(rows(reading)).isEmpty();
        assertThat(unread(reading)).singleElement().satisfies(remark -> {
            List<Object> arguments = remark.words().arguments();
            assertThat(arguments.get(0))
                    .isEqualTo(table.lines().findFirst().orElseThrow().replaceAll("[|\\s]+", " "));
            assertThat(arguments.get(1)).isEqualTo(11);
        });
        assertThat(item(reading, "III.1").leads()).containsExactly("Sở Tài chính");
    }

    @Test
    void saysWhichRowsWereNotRead() {
        var reading = read(PLAN.formatted("""
                STT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời hạn
                1 Dựng biển báo cấm lửa Công an tỉnh Sở Y tế Quý I/2026
                2 Ký cam kết với chủ Kiểm lâm khu vực Quý II/2026
                3 Trực ban Sở Y tế Công an tỉnh Thường
                mùa khô xuyên
                4 Tổng kết Sở Tài chính Các sở, ban, ngành Tháng 12/2026
                """));

        assertThat(rows(reading)).extracting(Item::path).containsExactly("PL.1", "PL.4");
        assertThat(unread(reading)).singleElement().satisfies(remark -> {
            assertThat(remark.words().key()).isEqualTo("TABLE_NOT_READ.rows");
            assertThat(remark.words().arguments().get(2)).isEqualTo("2, 3");
        });
    }

    /** A letterhead, a list, and a sentence that was typed to the right edge. */
    @Test
    void takesNothingElseForATable() {
        var reading = read("""
                ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                TỈNH AN HẢI                        Độc lập - Tự do - Hạnh phúc
                Số:      /UBND-KT               An Hải,  ngày     tháng 8 năm 2026

                Kính gửi:\tCác sở, ban, ngành.

                1.\tSở Tài  chính  bố trí  kinh phí  cho các  địa phương
                năm  nay,  báo cáo  kết quả  thực hiện  về  UBND tỉnh
                trước  ngày  20/8/2026,  không  để  chậm  trễ.
                2.\tSở Khoa học và Công nghệ báo cáo./.

                Nơi nhận:                       TM. ỦY BAN NHÂN DÂN
                - Như trên;     - Lưu: VT.      CHỦ TỊCH
                """);

        assertThat(unread(reading)).isEmpty();
        assertThat(item(reading, "1").leads()).containsExactly("Sở Tài chính");
    }

    @Test
    void saysHowManyItemsWereTooMany() {
        String rows = IntStream.rangeClosed(1, 210)
                .mapToObj(number -> number + " | Việc số " + number + " | Sở Tài chính | 2026\n")
                .reduce("TT | Nội dung | Chủ trì | Thời hạn\n", String::concat);

        var reading = read(PLAN.formatted(rows));

        assertThat(items(reading)).hasSize(200);
        assertThat(reading.warnings())
                .filteredOn(remark -> remark.code().equals("ITEMS_LEFT_OUT"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.words().arguments()).containsExactly(15));
    }

    private static List<Item> rows(DocumentReading reading) {
        return items(reading).stream()
                .filter(item -> String.valueOf(item.path()).startsWith("PL"))
                .toList();
    }

    private static List<Remark> unread(DocumentReading reading) {
        return reading.warnings().stream()
                .filter(remark -> remark.code().equals("TABLE_NOT_READ"))
                .toList();
    }

    /** A merged cell stands in its first row only. */
    @Test
    void leadsOnWhereACellIsMergedOrSaysSo() {
        List<Item> rows = items(read(PLAN.formatted("""
                STT\tNội dung công việc\tCơ quan chủ trì\tCơ quan phối hợp\tThời hạn
                1\tDựng biển báo cấm lửa\tSở Nông nghiệp và Môi trường\tCông an tỉnh\tTrước 28/02/2026
                2\tKý cam kết với chủ rừng\t\t\tTháng 3/2026
                3\tTrực ban mùa khô\tNhư trên\tNhư trên\tThường xuyên
                4\tMua sắm trang bị\tSở Tài chính\t-nt-\tTháng 4/2026"""))).stream()
                .filter(item -> String.valueOf(item.path()).startsWith("PL"))
                .toList();

        assertThat(rows)
                .extracting(Item::leads)
                .containsExactly(
                        List.of("Sở Nông nghiệp và Môi trường"),
                        List.of("Sở Nông nghiệp và Môi trường"),
                        List.of("Sở Nông nghiệp và Môi trường"),
                        List.of("Sở Tài chính"));
        assertThat(rows)
                .extracting(Item::coordinators)
                .containsExactly(List.of("Công an tỉnh"), List.of(), List.of(), List.of());
    }
}
