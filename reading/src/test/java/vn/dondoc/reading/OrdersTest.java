package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reading.Readings.item;
import static vn.dondoc.reading.Readings.items;
import static vn.dondoc.reading.Readings.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.reading.document.Item;

/** In which places of a sentence stands who is told. */
class OrdersTest {
    private static final String HEAD = """
            Số: 15/TB-VP
            An Hải, ngày 09 tháng 02 năm 2026
            THÔNG BÁO
            Kết luận của Chủ tịch UBND tỉnh

            Sau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận như sau:

            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Về đề nghị Bộ Xây dựng bổ sung 1.500 tấn xi măng: giao Sở Tài chính chủ trì xử lý.|Sở Tài chính",
                "Đối với kè Bình Sơn: Ủy ban nhân dân xã Bình Sơn rà soát khối lượng còn lại.|Ủy ban nhân dân xã Bình Sơn",
                "Về việc hỗ trợ xe cứu thương: Tỉnh tổng hợp nhu cầu, báo cáo cấp có thẩm quyền.|Tỉnh",
                "UBND các xã ven sông và hải đảo có trách nhiệm tuần tra đê điều.|UBND các xã ven sông và hải đảo",
                "Căn cứ nội dung kết luận này và tình hình thực tế, các sở, ban, ngành xây dựng kế hoạch.|các sở, ban, ngành",
                "Trên cơ sở đề nghị của các đơn vị, Sở Tài chính bố trí kinh phí.|Sở Tài chính",
                "Trước ngày 20/3/2026, các địa phương phải báo cáo số hộ thiếu nước.|các địa phương",
                "Việc lấn chiếm lòng sông kéo dài nhiều năm. Công an tỉnh xử lý nghiêm các vi phạm.|Công an tỉnh",
                "Công tác thi đua: các sở, ban, ngành gửi hồ sơ chậm nhất ngày 10/3/2026.|các sở, ban, ngành",
                "Viễn thông An Hải bảo đảm thông tin liên lạc thông suốt.|Viễn thông An Hải",
                "Ban Dân vận và Tuyên truyền Tỉnh ủy định hướng các cơ quan báo chí của tỉnh.|Ban Dân vận và Tuyên truyền Tỉnh ủy",
                "Đảng ủy các xã, phường lãnh đạo rà soát danh sách cử tri.|Đảng ủy các xã, phường",
                "Công an các xã, phường, đặc khu tuần tra ban đêm.|Công an các xã, phường, đặc khu",
                "Các cơ quan tham mưu, giúp việc Tỉnh ủy báo cáo tiến độ.|Các cơ quan tham mưu, giúp việc Tỉnh ủy",
                "Tổ công tác giúp Chủ tịch UBND tỉnh kiểm tra thực tế, phân loại trụ sở dôi dư.|Tổ công tác",
                "Sở Tài chính là cơ quan thường trực của Tổ công tác, chủ trì xây dựng kế hoạch.|Sở Tài chính",
                "Sở Nội vụ là cơ quan thường trực, có trách nhiệm hướng dẫn, đôn đốc.|Sở Nội vụ",
                "UBND các xã nơi có dự án đi qua bàn giao mặt bằng.|UBND các xã nơi có dự án đi qua",
                "Giao Phòng Công chức, viên chức làm đầu mối tổng hợp.|Phòng Công chức, viên chức",
                "Trung tâm Dịch vụ tổng hợp xã cử cán bộ bám cơ sở.|Trung tâm Dịch vụ tổng hợp xã",
                "Giao Văn phòng HĐND và UBND xã tổng hợp kết quả.|Văn phòng HĐND và UBND xã",
                "Trưởng các thôn, bản vận động nhân dân đưa trâu bò về chuồng.|Trưởng các thôn, bản",
                "Đề nghị Thi hành án dân sự tỉnh gửi báo cáo công tác năm.|Thi hành án dân sự tỉnh",
                "Bưu điện tỉnh vận chuyển phiếu điều tra đến các xã.|Bưu điện tỉnh",
                "Thời gian qua, thành phố Bình Sơn đã cố gắng; thành phố Bình Sơn cần làm tốt các việc sau:|thành phố Bình Sơn",
            })
    void findsWhoIsToldWhereverTheOrderBegins(String order, String lead) {
        Item item = item(read(HEAD + "1. " + order + "\n\n2. Sở Nội vụ theo dõi, đôn đốc thực hiện.\n"), "1");

        assertThat(item.isTask()).isTrue();
        assertThat(item.leads()).containsExactly(lead);
    }

    /** Who carries out what is agreed to is named beside it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đồng ý về chủ trương sửa chữa dãy nhà lớp học hai tầng của Trường Trung học cơ sở Bình Sơn.",
                "Cơ bản thống nhất với nội dung báo cáo của Sở Xây dựng về phương án di dời.",
                "Cho phép kéo dài thời gian thực hiện dự án kè Bình Sơn đến hết năm 2026 như đề nghị."
            })
    void ordersNothingByAgreeing(String words) {
        var reading = read("Kính gửi: Sở Tài chính, Sở Y tế.\n\n" + HEAD + "1. " + words
                + "\n\n2. Giao Sở Tài chính bố trí kinh phí.\n");

        assertThat(item(reading, "1").isTask()).isFalse();
        assertThat(item(reading, "2").leads()).containsExactly("Sở Tài chính");
    }

    @Test
    void givesWhatStandsBelowAClosingParagraphToThoseWhomItTells() {
        var reading = read(HEAD + """
                1. Sở Xây dựng: Hoàn thiện hồ sơ quy hoạch phân khu số 4.

                2. UBND xã Bình Sơn: Giải quyết dứt điểm đơn của bà Lan.

                Thừa lệnh Chủ tịch UBND tỉnh, Văn phòng UBND tỉnh đề nghị Thủ trưởng các cơ quan nêu trên:
                - Hoàn thành nhiệm vụ quá hạn, báo cáo UBND tỉnh chậm nhất ngày 14/3/2026.
                - Cập nhật tiến độ trên Hệ thống.
                """);

        assertThat(item(reading, "2").leads()).containsExactly("UBND xã Bình Sơn");
        assertThat(item(reading, "2").items()).singleElement().satisfies(closing -> {
            assertThat(closing.leads()).containsExactly("Thủ trưởng các cơ quan nêu trên");
            assertThat(closing.items()).hasSize(2);
            assertThat(closing.items().getFirst().deadlines())
                    .extracting("asWritten")
                    .containsExactly("chậm nhất ngày 14/3/2026");
        });
    }

    @Test
    void takesWhatWillBeSeenToAfterwardsForNoOrder() {
        var reading = read(HEAD + """
                1. Sở Y tế tăng cường kiểm tra bếp ăn tập thể.

                Chủ tịch UBND tỉnh sẽ xem xét, xử lý trách nhiệm người đứng đầu nếu để dịch bệnh lây lan.
                """);

        assertThat(items(reading).stream().filter(Item::isTask))
                .singleElement()
                .satisfies(only -> assertThat(only.leads()).containsExactly("Sở Y tế"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Cơ quan chủ trì", "Cơ quan chuẩn bị", "Đơn vị soạn thảo", "Cơ quan trình", "Cơ quan tham mưu"})
    void takesAReportThatSaysWhoWritesItForATask(String label) {
        var reading = read(HEAD + """
                1. Báo cáo tình hình kinh tế - xã hội năm 2026.
                - %s: Sở Tài chính.
                - Thời gian trình: trước ngày 10/11/2026.
                """.formatted(label));

        assertThat(item(reading, "1").leads()).containsExactly("Sở Tài chính");
    }

    @Test
    void readsWhoLeadsTogetherWithOthers() {
        Item item = item(
                read(HEAD
                        + "1. Sở Nội vụ chủ trì, cùng với Sở Xây dựng và UBND các xã, phường có mỏ vật liệu rà soát trữ"
                        + " lượng.\n\n2. Sở Nội vụ theo dõi.\n"),
                "1");

        assertThat(item.coordinators()).containsExactly("Sở Xây dựng", "UBND các xã, phường có mỏ vật liệu");
    }

    @Test
    void keepsADayThatComesAgainBesideADate() {
        Item item = item(
                read(HEAD
                        + "1. Các sở, ban, ngành xây dựng kế hoạch trước ngày 25/8/2026; định kỳ trước ngày 20 hằng tháng báo"
                        + " cáo kết quả về Văn phòng UBND tỉnh.\n\n2. Sở Nội vụ theo dõi.\n"),
                "1");

        assertThat(item.deadlines())
                .extracting("asWritten")
                .containsExactly("trước ngày 25/8/2026", "định kỳ trước ngày 20 hằng tháng");
    }

    @Test
    void takesWhatABodyDoesForNoBody() {
        var reading = read(HEAD + """
                1. UBND xã Bình Sơn:
                - Thống kê số hộ có chuồng trại chưa bảo đảm, gửi Sở Tài chính trước 16 giờ ngày 21/11/2026.

                2. Sở Nội vụ theo dõi.
                """);

        assertThat(item(reading, "1.1").leads()).isEmpty();
    }

    @Test
    void tellsAClauseOnceThatIsASentenceToo() {
        var reading = read(HEAD + """
                1. Các sở, ban, ngành báo cáo nhanh trước 14 giờ ngày 20/02/2026; Công an tỉnh, Sở Y tế báo cáo trước 10 giờ \
                hằng ngày. Giao Văn phòng UBND tỉnh tổng hợp, báo cáo Văn phòng Chính phủ.

                2. Sở Nội vụ theo dõi.
                """);

        assertThat(item(reading, "1").items()).hasSize(2);
    }

    @Test
    void endsATimeWithItsSentence() {
        var reading = read(HEAD + """
                1. Sở Nội vụ tổ chức tập huấn; thời gian: từ ngày 22/9 đến hết ngày 30/9/2026. Tài liệu đã đăng tải trên mạng.
                - Thời gian hoàn thành: trước ngày 30/9/2026. Tài liệu tập huấn Sở đã đăng tải.
                """);

        assertThat(items(reading).stream().flatMap(item -> item.deadlines().stream()))
                .extracting("asWritten")
                .contains("trước ngày 30/9/2026");
    }

    @Test
    void spreadsAKindUpToANameThatHasOneOfItsOwn() {
        Item item = item(
                read(HEAD
                        + "1. Sở Nội vụ chủ trì, phối hợp với các Sở: Xây dựng, Tài chính, Thuế tỉnh và UBND xã Bình Sơn"
                        + " kiểm tra hồ sơ.\n\n2. Sở Nội vụ theo dõi, đôn đốc thực hiện.\n"),
                "1");

        assertThat(item.coordinators()).containsExactly("Sở Xây dựng", "Sở Tài chính", "Thuế tỉnh", "UBND xã Bình Sơn");
    }

    @Test
    void takesWhoeverHelpsForNoSubjectOfItsClause() {
        Item item = item(
                read(HEAD
                        + "1. Sở Xây dựng hoàn thành việc chi trả:\na) Đối với các dự án còn vướng mặt bằng, chủ động phối hợp"
                        + " chặt chẽ với UBND các xã nơi có dự án, Trung tâm Phát triển quỹ đất tỉnh hoàn thành việc chi trả"
                        + " trong tháng 11/2026.\n\n2. Sở Nội vụ theo dõi.\n"),
                "1.a");

        assertThat(item.coordinators())
                .containsExactly("UBND các xã nơi có dự án", "Trung tâm Phát triển quỹ đất tỉnh");
    }

    @Test
    void makesASentenceThatTellsSomebodyElseATaskOfItsOwn() {
        var reading = read(HEAD + """
                1. Sở Xây dựng hoàn thành thiết kế trước ngày 10/3/2026. Sở Tài chính phối hợp với Kho bạc Nhà nước tỉnh \
                cấp vốn trước ngày 20/3/2026. Giám đốc Sở Xây dựng chịu trách nhiệm trước Chủ tịch UBND tỉnh.

                2. Sở Nội vụ theo dõi, đôn đốc thực hiện.
                """);

        assertThat(item(reading, "1").leads()).containsExactly("Sở Xây dựng");
        assertThat(item(reading, "1").coordinators()).isEmpty();
        assertThat(item(reading, "1").deadlines()).extracting("asWritten").containsExactly("trước ngày 10/3/2026");
        assertThat(item(reading, "1").items()).singleElement().satisfies(second -> {
            assertThat(second.leads()).containsExactly("Sở Tài chính");
            assertThat(second.coordinators()).containsExactly("Kho bạc Nhà nước tỉnh");
            assertThat(second.deadlines()).extracting("asWritten").containsExactly("trước ngày 20/3/2026");
        });
    }

    @Test
    void takesAHeadingThatIsNothingButNamesForThoseWhoAreTold() {
        var reading = read(HEAD + """
                1. Các doanh nghiệp thủy sản, tổ chức, cá nhân có liên quan

                - Chấp hành nghiêm giấy phép.
                - Hoàn trả mặt bằng.

                2. Báo và Phát thanh, Truyền hình tỉnh

                - Đưa tin kịp thời.
                """);

        assertThat(item(reading, "1").leads()).contains("Các doanh nghiệp thủy sản");
        assertThat(item(reading, "2").leads()).containsExactly("Báo và Phát thanh, Truyền hình tỉnh");
    }

    @Test
    void readsWhatANoteTellsWasOrderedWhereItOrdersNothing() {
        var reading = read("""
                Ngày 09/02/2026, UBND tỉnh An Hải ban hành Công văn số 77/UBND-KT về chống hạn.

                Công văn nêu: xét báo cáo của ngành nông nghiệp, Chủ tịch UBND tỉnh đã yêu cầu Sở Tài chính và các xã ven \
                biển bố trí kinh phí trong tháng 3 năm 2026.
                """);

        assertThat(items(reading))
                .singleElement()
                .satisfies(item -> assertThat(item.leads()).contains("Sở Tài chính"));
    }

    @Test
    void readsCellsThatNameSeveralUnitsInWholeAndWithoutMarksBetween() {
        var reading = read(HEAD + """
                1. Các sở, ban, ngành thực hiện nhiệm vụ tại phụ lục.

                | TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
                | 1 | Lập bản đồ ngập | Sở Nông nghiệp và Môi trường | Sở Khoa học và Công nghệ Sở Xây dựng; các doanh \
                nghiệp thủy sản | Quý IV/2026 - Quý I/2027 |
                """);

        assertThat(item(reading, "PL.1").coordinators())
                .isEqualTo(List.of("Sở Khoa học và Công nghệ", "Sở Xây dựng", "các doanh nghiệp thủy sản"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trách nhiệm của Ủy ban nhân dân các xã:|Ủy ban nhân dân các xã",
                "Nhiệm vụ của Sở Tài chính|Sở Tài chính",
                "Nhiệm vụ cụ thể của Sở Y tế và Công an tỉnh:|Sở Y tế;Công an tỉnh",
                "Phân công trách nhiệm đối với Sở Nội vụ|Sở Nội vụ",
                "Đối với các doanh nghiệp thủy sản:|các doanh nghiệp thủy sản",
                "Đề nghị: Sở Y tế, Công an tỉnh|Sở Y tế;Công an tỉnh",
            })
    void takesWhomAHeadingNamesForThoseWhoseDutiesStandBelow(String heading, String leads) {
        var reading = read(HEAD + "1. " + heading + """


                - Lập danh sách các hộ trước ngày 15/3/2026.

                - Bố trí kinh phí.

                2. Sở Nội vụ theo dõi, đôn đốc thực hiện.
                """);

        assertThat(item(reading, "1").leads()).containsExactly(leads.split(";"));
        assertThat(item(reading, "1").items()).hasSize(2).allSatisfy(duty -> {
            assertThat(duty.isTask())
                    .isEqualTo(
                            !duty.deadlines().isEmpty() || heading.toLowerCase().contains("nhiệm"));
            assertThat(duty.leads()).isEmpty();
        });
    }

    @Test
    void takesWhomTheSentenceBelowTheHeadingOfAPartOrdersForThoseWhoDoAllOfIt() {
        var reading = read(HEAD + """
                I. ĐÁNH GIÁ CHUNG

                1. Xã đã hoàn thành nhiều chỉ tiêu.

                II. NHIỆM VỤ TRỌNG TÂM

                Đề nghị Đảng ủy xã Hải Lộc tập trung chỉ đạo; trong đó lưu ý:

                1. Đổi mới mô hình trồng lúa.

                2. Giữ gìn nguồn nước.

                III. KIẾN NGHỊ

                1. Về cầu Bến Đá: giao Sở Xây dựng đề xuất trong tháng 3 năm 2026.
                """);

        assertThat(item(reading, "II").leads()).containsExactly("Đảng ủy xã Hải Lộc");
        assertThat(item(reading, "II").items())
                .allSatisfy(below -> assertThat(below.isTask()).isTrue());
        assertThat(item(reading, "I.1").isTask()).isFalse();
        assertThat(item(reading, "III.1").leads()).containsExactly("Sở Xây dựng");
    }

    @ParameterizedTest
    @CsvSource({
        "trên cơ sở đó,UBND các xã",
        "đồng thời,Công an tỉnh",
        "'sau đó','các sở, ban, ngành'",
    })
    void givesAClauseWithADateOfItsOwnToWhomItNames(String link, String second) {
        var reading = read(HEAD + "1. Sở Tư pháp hoàn thiện kế hoạch trước ngày 30/3/2026; " + link + ", " + second
                + " xây dựng kế hoạch trước ngày 15/4/2026.\n\n2. Sở Nội vụ theo dõi, đôn đốc thực hiện.\n");

        assertThat(item(reading, "1").deadlines()).extracting("asWritten").containsExactly("trước ngày 30/3/2026");
        assertThat(item(reading, "1").items()).singleElement().satisfies(part -> {
            assertThat(part.leads()).containsExactly(second);
            assertThat(part.deadlines()).extracting("asWritten").containsExactly("trước ngày 15/4/2026");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Y tế phối hợp, hướng dẫn Sở Nội vụ, Sở Tư pháp và Công an tỉnh kiểm tra chợ.|Sở Nội vụ;Sở Tư pháp;Công an tỉnh",
                "Sở Y tế phối hợp và hỗ trợ Sở Tư pháp kiểm tra chợ.|Sở Tư pháp",
                "Sở Y tế chủ trì, phối hợp, trao đổi với Công an tỉnh.|Công an tỉnh",
                "Sở Y tế phối hợp chặt chẽ với các cơ quan thuộc Sở Công Thương kiểm tra kho.|các cơ quan thuộc Sở Công Thương",
                "Sở Y tế phối hợp, báo cáo UBND tỉnh.|",
            })
    void findsWhoHelpsBehindMoreThanOneVerb(String order, String helpers) {
        Item item = item(read(HEAD + "1. " + order + "\n\n2. Sở Nội vụ theo dõi, đôn đốc thực hiện.\n"), "1");

        assertThat(item.leads()).containsExactly("Sở Y tế");
        assertThat(item.coordinators()).isEqualTo(helpers == null ? List.of() : List.of(helpers.split(";")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BTL Bộ đội Biên phòng tỉnh chỉ đạo các đồn kiểm đếm tàu thuyền.|BTL Bộ đội Biên phòng tỉnh",
                "BQL Khu kinh tế Hải Lộc rà soát quy hoạch.|BQL Khu kinh tế Hải Lộc",
                "Thủ trưởng các cơ quan, ban, ngành, Chủ tịch UBND các xã, phường: Chỉ đạo rà soát tài sản."
                        + "|Thủ trưởng các cơ quan, ban, ngành;Chủ tịch UBND các xã, phường",
                "Đồng chí Giám đốc Sở Y tế, Phó Giám đốc Sở Y tế phụ trách lĩnh vực tiếp tục bám sát tình hình."
                        + "|Giám đốc Sở Y tế;Phó Giám đốc Sở Y tế phụ trách lĩnh vực",
                "Giám đốc Sở Y tế các tỉnh, thành phố trực thuộc Trung ương báo cáo về Bộ."
                        + "|Giám đốc Sở Y tế các tỉnh, thành phố trực thuộc Trung ương",
                "Sở Xây dựng Hải Lộc khảo sát tuyến đường.|Sở Xây dựng Hải Lộc",
                "Cục Hạ tầng xây dựng rà soát hệ thống thoát nước.|Cục Hạ tầng xây dựng",
                "Ban An toàn giao thông tỉnh tổ chức kiểm tra.|Ban An toàn giao thông tỉnh",
                "Chi cục Giám định xây dựng kiểm tra các công trình.|Chi cục Giám định xây dựng",
                "Chi cục Thủy lợi xây dựng kế hoạch tưới.|Chi cục Thủy lợi",
            })
    void takesAWholePostOrNameForOneWhoIsTold(String order, String leads) {
        Item item = item(read(HEAD + "1. " + order + "\n\n2. Sở Nội vụ theo dõi, đôn đốc thực hiện.\n"), "1");

        assertThat(item.isTask()).isTrue();
        assertThat(item.leads()).containsExactly(leads.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phun thuốc khử trùng các chợ",
                "phân luồng phương tiện",
                "nạo vét kênh mương trước mùa mưa",
                "dọn dẹp vệ sinh",
                "sơ tán người dân khỏi vùng trũng",
                "trồng 200 cây xanh",
                "chịu trách nhiệm đôn đốc các đơn vị",
                "niêm yết giá tại các chợ",
            })
    void tellsWhoBeginsAPointWhateverTheVerb(String deed) {
        for (String who : List.of("Sở Y tế", "Công an tỉnh", "UBND các xã, phường", "Trung tâm Khuyến nông")) {
            var reading = read(HEAD + "1. " + who + " " + deed + ".\n\n2. Các đơn vị sau:\n\n- " + who + " " + deed
                    + " trước ngày 20/3/2026.\n");

            assertThat(item(reading, "1").isTask()).isTrue();
            assertThat(item(reading, "1").leads()).containsExactly(who);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Y tế đã phun thuốc khử trùng các chợ.",
                "Sở Y tế và những khó khăn của năm qua.",
                "Sở Y tế là đơn vị dẫn đầu.",
                "Sở Y tế chưa phun thuốc.",
            })
    void tellsNobodyWhereItTellsOfHim(String told) {
        assertThat(item(read(HEAD + "1. " + told + "\n\n2. Sở Nội vụ theo dõi, đôn đốc thực hiện.\n"), "1")
                        .leads())
                .isEmpty();
    }

    @Test
    void whoIsToldToAnswerForWorkOfANoteHasATaskOfItsOwn() {
        var reading = read("""
                Ủy ban nhân dân tỉnh vừa ban hành Công văn số 45/UBND-KGVX chỉ đạo các sở, ngành báo cáo kết quả tiêm phòng; cụ thể:

                UBND tỉnh yêu cầu các sở, ban, ngành báo cáo kết quả tiêm phòng của đơn vị.

                Báo cáo gửi về UBND tỉnh chậm nhất 10h00 ngày 27/4/2020.

                Giao Sở Y tế chịu trách nhiệm đôn đốc các đơn vị, tổng hợp gửi về UBND tỉnh trước 14h00 ngày 28/4/2020.
                """);

        assertThat(items(reading)).last().satisfies(last -> {
            assertThat(last.leads()).containsExactly("Sở Y tế");
            assertThat(last.deadlines()).extracting("asWritten").containsExactly("trước 14h00 ngày 28/4/2020");
        });
    }

    @Test
    void joinsANameThatIsBrokenAtItsDash() {
        var reading = read(HEAD + """
                1. Giao Sở Công Thương và các Tổng công ty: Hóa chất An Hải, Bưu chính
                - Viễn thông Hải Lộc hoàn thành đường dây trước ngày 30/3/2026.

                2. Sở Tài chính bố trí kinh phí.
                """);

        assertThat(item(reading, "1").leads())
                .containsExactly(
                        "Sở Công Thương",
                        "Tổng công ty Hóa chất An Hải",
                        "Tổng công ty Bưu chính - Viễn thông Hải Lộc");
        assertThat(item(reading, "1").deadlines()).hasSize(1);
    }

    @Test
    void takesAHeadingAboveThoseWhoAreNamedEachForNobodys() {
        var reading = read(HEAD + """
                1. Trách nhiệm của các đơn vị

                a) Sở Y tế:

                - Dự trữ thuốc trước ngày 30/3/2026.

                b) Đối với UBND các xã, phường:

                - Khơi thông cống rãnh.

                2. Sở Nội vụ theo dõi, đôn đốc thực hiện.
                """);

        assertThat(item(reading, "1").isTask()).isFalse();
        assertThat(item(reading, "1.a").leads()).containsExactly("Sở Y tế");
        assertThat(item(reading, "1.b").leads()).containsExactly("UBND các xã, phường");
    }

    @Test
    void tellsWhoBeginsADashWhateverTheVerb() {
        var reading = read(HEAD.replace("kết luận như sau", "yêu cầu") + """
                - Sở Y tế phun thuốc khử trùng các chợ trước ngày 10/3/2026.

                - Công ty Cổ phần Cấp nước An Hải súc rửa bể chứa.

                - Kho bạc Nhà nước khu vực XV đối soát số dư.
                """);

        assertThat(items(reading))
                .extracting(task -> task.leads().getFirst())
                .containsExactly("Sở Y tế", "Công ty Cổ phần Cấp nước An Hải", "Kho bạc Nhà nước khu vực XV");
    }

    @Test
    void takesShortPointsForOrdersWhereTheSentenceAboveOrdersThem() {
        var reading = read("""
                Số: 12/UBND-KT
                V/v phòng dịch

                An Hải, ngày 05 tháng 3 năm 2026

                Kính gửi: Các sở, ban, ngành.

                Chủ tịch UBND tỉnh yêu cầu các sở, ban, ngành thực hiện các nhiệm vụ sau:

                1. Rà soát quy hoạch, hoàn thành trước ngày 30/3/2026.

                2. Tuyên truyền đến người dân.
                """);

        assertThat(item(reading, "2").isTask()).isTrue();
        assertThat(item(reading, "2").leads()).containsExactly("các sở, ban, ngành");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Các cơ quan, địa phương căn cứ Thông báo này tổ chức thực hiện; vướng mắc phản ánh về Sở Nội vụ để tổng hợp,"
                        + " báo cáo UBND tỉnh./.",
                "Các đơn vị liên quan căn cứ nội dung Kết luận này triển khai; khó khăn báo cáo UBND tỉnh./.",
            })
    void givesWhatIsSaidToAllAtTheEndToNoPoint(String end) {
        Item last = item(
                read(HEAD + "1. Sở Y tế dự trữ thuốc.\n\n2. Thanh tra tỉnh kiểm tra 12 cơ quan.\n\n" + end + "\n"),
                "2");

        assertThat(last.text()).isEqualTo("Thanh tra tỉnh kiểm tra 12 cơ quan.");
        assertThat(last.reportTo()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Nội vụ là cơ quan thường trực, theo dõi, đôn đốc; tổng hợp, báo cáo UBND tỉnh. | Sở Nội vụ",
                "Sở Tài chính là cơ quan đầu mối của tỉnh, hướng dẫn các địa phương lập dự toán. | Sở Tài chính",
                "Giao UBND các xã, phường: Xây dựng kế hoạch và tổ chức thực hiện tại địa phương. | UBND các xã, phường",
                "UBND các xã, phường ven biển và đặc khu Hòn Mây rà soát tàu thuyền neo đậu. | UBND các xã, phường ven biển;UBND đặc khu Hòn Mây",
                "Chủ tịch UBND các xã miền núi, phường Đông Hải khẩn trương kiểm tra hồ đập. | Chủ tịch UBND các xã miền núi;Chủ tịch UBND phường Đông Hải",
            })
    void knowsWhoIsToldByTheFormOfTheSentence(String order, String leads) {
        assertThat(item(read(HEAD + "1. " + order + "\n\n2. Thanh tra tỉnh kiểm tra 12 cơ quan.\n"), "1")
                        .leads())
                .containsExactly(leads.split(";"));
    }

    @Test
    void aDeskThatDoesNothingIsToldNothing() {
        assertThat(item(
                                read(HEAD
                                        + "1. Ban Chỉ đạo họp hằng quý. Sở Nội vụ là cơ quan thường trực của Ban Chỉ đạo.\n\n"
                                        + "2. Thanh tra tỉnh kiểm tra 12 cơ quan.\n"),
                                "1")
                        .leads())
                .doesNotContain("Sở Nội vụ");
    }

    @Test
    void whoFollowsUpBelowThePointsHasATaskToo() {
        var reading = read(HEAD + "1. Sở Y tế dự trữ thuốc.\n\n2. Thanh tra tỉnh kiểm tra 12 cơ quan.\n\n"
                + "Giao Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện Công văn này./.\n");

        assertThat(item(reading, "2").text()).isEqualTo("Thanh tra tỉnh kiểm tra 12 cơ quan.");
        assertThat(item(reading, "3").leads()).containsExactly("Văn phòng UBND tỉnh");
        assertThat(item(reading, "3").isTask()).isTrue();
    }
}
