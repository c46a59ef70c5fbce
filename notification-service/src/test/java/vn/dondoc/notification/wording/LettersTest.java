package vn.dondoc.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;

class LettersTest {
    private static final Instant DUE = Instant.parse("2023-12-31T16:59:59Z");
    private static final Instant NOON = Instant.parse("2023-12-19T05:05:00Z");

    private final Letters letters = new Letters();

    @ParameterizedTest
    @EnumSource
    void findsWordsForEachKindAlsoWhereTheEventSaysLittle(Kind kind) {
        Phrases much = words(
                kind, new Notice.Facts(DUE, false, true, 1, 1, "lý do", NOON, DUE, 2L, "d2", null, null, null, null));
        Phrases little = words(kind, nothing());

        for (Phrases words : List.of(much, little)) {
            assertThat(List.of(words.title(), words.opening(), words.action()))
                    .allSatisfy(one -> assertThat(one).isNotBlank().doesNotContain("{", "null"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, Đến hạn hôm nay, Hôm nay là hạn của nhiệm vụ.",
        "7, false, Còn 7 ngày làm việc, Còn 7 ngày làm việc là đến hạn của nhiệm vụ.",
        "7, true, Sắp đến hạn, Nhiệm vụ của đơn vị sắp đến hạn."
    })
    void countsTheDaysUnlessItComesLate(int days, boolean late, String title, String opening) {
        Phrases words = words(
                Kind.DEADLINE_APPROACHING,
                new Notice.Facts(DUE, late, false, days, null, null, null, null, null, null, null, null, null, null));

        assertThat(words.title()).isEqualTo(title);
        assertThat(words.opening()).isEqualTo(opening);
    }

    /** Whatever was counted when it was to be said: the office may have been closed since. */
    @ParameterizedTest
    @CsvSource({
        "2023-12-19T09:00:00Z, Còn 4 giờ, Còn khoảng 4 giờ là đến hạn của nhiệm vụ.",
        "2023-12-19T05:40:00Z, Còn 1 giờ, Còn khoảng 1 giờ là đến hạn của nhiệm vụ.",
        "2023-12-19T10:05:00Z, Đến hạn hôm nay, Hôm nay là hạn của nhiệm vụ."
    })
    void countsTheHoursWhereFewAreLeft(Instant due, String title, String opening) {
        Phrases words = words(
                Kind.DEADLINE_APPROACHING,
                new Notice.Facts(due, false, false, 0, null, null, null, null, null, null, null, null, null, null));

        assertThat(words.title()).isEqualTo(title);
        assertThat(words.opening()).isEqualTo(opening);
    }

    @ParameterizedTest
    @CsvSource({
        "DEADLINE_MISS_WITHDRAWN, 'trong hạn.', 'trong hạn, lúc 12 giờ 05 ngày 19/12/2023 (thứ Ba).'",
        "REPORT_RETURNED, của đơn vị bị UBND tỉnh trả lại, của đơn vị gửi lúc 12 giờ 05 ngày 19/12/2023 (thứ Ba) bị UBND tỉnh trả lại"
    })
    void namesTheMomentIfItIsKnown(Kind kind, String without, String with) {
        Notice.Facts submitted =
                new Notice.Facts(null, false, false, null, null, null, NOON, null, null, null, null, null, null, null);

        assertThat(words(kind, nothing()).opening()).contains(without);
        assertThat(words(kind, submitted).opening()).contains(with);
    }

    @ParameterizedTest
    @CsvSource({
        "true, nhiệm vụ đã hoàn thành, không phải làm gì thêm",
        "false, 'nhiệm vụ tiếp tục thực hiện, thời hạn không thay đổi', gửi báo cáo hoàn thành khi xong việc",
        ", Báo cáo của đơn vị gửi lúc 12 giờ 05, xem nhiệm vụ"
    })
    void tellsWhoSentAReportWhatFollowsFromItsAcceptance(@Nullable Boolean complete, String opening, String action) {
        Phrases words = words(
                Kind.REPORT_ACCEPTED,
                new Notice.Facts(
                        null, false, false, null, null, null, NOON, null, null, null, complete, null, null, null));

        assertThat(words.title()).isEqualTo("Báo cáo được chấp nhận");
        assertThat(words.opening()).contains("12 giờ 05 ngày 19/12/2023 (thứ Ba) đã được chấp nhận", opening);
        assertThat(words.action()).contains(action);
    }

    @Test
    void tellsWhoDecidesWhoseReportWaitsAndHowManyOthersDo() {
        assertThat(letters.write(matter(Kind.REPORT_SUBMITTED, "Kế hoạch", nothing(), null))
                        .text())
                .contains(
                        "Sở Tài chính đã gửi báo cáo hoàn thành nhiệm vụ dưới đây; báo cáo đang chờ duyệt.",
                        "chấp nhận hoặc trả lại")
                .doesNotContain("Cách tính", "Văn bản ghi");
        assertThat(Phrases.of(matter(Kind.REPORT_SUBMITTED, "Kế hoạch", nothing(), null, 3))
                        .opening())
                .contains("Sở Tài chính", "còn 3 báo cáo mới gửi khác");
    }

    /** After a return the same office reads of the same task again. */
    @ParameterizedTest
    @CsvSource({
        "1, 2023-12-20T16:59:59Z, 'ngày 19/12/2023 (thứ Ba); báo cáo đang chờ duyệt.', 'thứ Tư); báo cáo gửi trong hạn'",
        "2, 2023-12-18T16:59:59Z, Đây là báo cáo lần 2 về nhiệm vụ này., 'thứ Hai); báo cáo gửi trễ hạn'"
    })
    void tellsWhoDecidesWhenAReportWasSentForWhichTimeAndWhetherInTime(
            int round, Instant due, String opening, String inTime) {
        Letter letter = letters.write(reported(
                Kind.REPORT_SUBMITTED,
                new Notice.Facts(due, false, false, null, round, null, NOON, null, null, null, true, null, null, null),
                null,
                NOON.isAfter(due) ? Order.Stand.REPORTED_LATE : Order.Stand.REPORTED_IN_TIME));

        assertThat(letter.subject()).startsWith("[Đôn Đốc] Báo cáo chờ duyệt của Sở Tài chính: Kế hoạch");
        assertThat(letter.text()).contains("lúc 12 giờ 05", opening, inTime);
    }

    /** Whoever was told to be late by half a minute reads by how much. */
    @ParameterizedTest
    @CsvSource({
        "2023-12-19T03:00:30Z, 10 giờ 00 phút 30 giây ngày 19/12/2023 (thứ Ba)",
        "2023-12-19T03:00:00.250Z, '10 giờ 00 phút 00,250 giây ngày 19/12/2023 (thứ Ba)'",
        "2023-12-19T03:00:00Z, 10 giờ 00 phút 00 giây ngày 19/12/2023 (thứ Ba)",
        "2023-12-19T03:01:00Z, 10 giờ 01 ngày 19/12/2023 (thứ Ba)",
        "2023-12-19T02:59:59Z, 9 giờ 59 ngày 19/12/2023 (thứ Ba)"
    })
    void countsSecondsWhereTheyDecide(Instant submitted, String moment) {
        assertThat(Due.moment(submitted, Instant.parse("2023-12-19T03:00:00Z"))).isEqualTo(moment);
        assertThat(Due.moment(submitted, null)).doesNotContain("giây");
    }

    @ParameterizedTest
    @CsvSource({
        "REPORTED_IN_TIME, hết ngày 31/12/2023 (Chủ nhật); báo cáo gửi trong hạn",
        "REPORTED_LATE, hết ngày 31/12/2023 (Chủ nhật); báo cáo gửi trễ hạn",
        ", hết ngày 31/12/2023 (Chủ nhật)"
    })
    void tellsWhoSentAReportWhetherItWasInTime(Order.@Nullable Stand inTime, String due) {
        Letter letter = letters.write(reported(Kind.REPORT_ACCEPTED, accepted(), null, inTime));

        assertThat(letter.subject()).isEqualTo("[Đôn Đốc] Báo cáo được chấp nhận: Kế hoạch");
        assertThat(letter.text()).contains("Thời hạn:     " + due + "\n");
        assertThat(letter.html()).contains(due + "</strong>");
    }

    /** A unit that reads that nothing is left to be done stops reporting. */
    @ParameterizedTest
    @CsvSource({
        "recurring, 2024-01-05T08:00:00Z, 'nhiệm vụ của kỳ này đã hoàn thành.', 'thời hạn của kỳ tiếp theo: 15 giờ 00 ngày 5/1/2024 (thứ Sáu). Hệ thống chỉ theo dõi kỳ này, không nhắc các kỳ sau.'",
        "recurring, 2023-12-15T08:00:00Z, 'nhiệm vụ của kỳ này đã hoàn thành.', 'báo cáo các kỳ sau như văn bản yêu cầu; hệ thống chỉ theo dõi kỳ này'",
        "recurring, , 'nhiệm vụ của kỳ này đã hoàn thành.', 'báo cáo các kỳ sau như văn bản yêu cầu; hệ thống chỉ theo dõi kỳ này'",
        "continuous, , 'nhiệm vụ đã hoàn thành.', 'giao thực hiện thường xuyên: đề nghị đơn vị tiếp tục thực hiện'",
        "open_ended, , 'nhiệm vụ đã hoàn thành.', 'giao thực hiện thường xuyên: đề nghị đơn vị tiếp tục thực hiện'",
        ", , 'nhiệm vụ đã hoàn thành.', Đề nghị xem nhiệm vụ trên hệ thống."
    })
    void asksForTheNextPeriodOfWhatRecurs(
            @Nullable String kind, @Nullable Instant next, String opening, String action) {
        Letter letter = letters.write(reported(Kind.REPORT_ACCEPTED, accepted(), item("hằng tuần", kind, next), null));

        assertThat(letter.text()).contains(opening, action).doesNotContain("không phải làm gì thêm");
    }

    @Test
    void asksForNothingMoreOfWhatIsDone() {
        assertThat(letters.write(reported(Kind.REPORT_ACCEPTED, accepted(), item("trước 31/12", "date", null), null))
                        .text())
                .contains("nhiệm vụ đã hoàn thành.", "Đơn vị không phải làm gì thêm đối với nhiệm vụ này.");
    }

    private static Notice.Facts accepted() {
        return new Notice.Facts(null, false, false, null, 1, null, NOON, null, null, null, true, null, null, null);
    }

    private static KnownDirective.Item item(String asWritten, @Nullable String kind, @Nullable Instant next) {
        return new KnownDirective.Item(
                "II.7", "Báo cáo.", asWritten, List.of(), null, null, null, DUE, null, kind, next);
    }

    private static Matter reported(
            Kind kind, Notice.Facts facts, KnownDirective.@Nullable Item item, Order.@Nullable Stand stand) {
        return new Matter(
                notice(kind, facts),
                "Sở Tài chính",
                null,
                "UBND tỉnh",
                new Order(
                        new KnownDirective(
                                "d1", 1, null, "Kế hoạch", "T00", null, null, item == null ? List.of() : List.of(item)),
                        "II.7",
                        facts.due() == null ? DUE : facts.due(),
                        null,
                        null,
                        null,
                        null,
                        stand),
                null,
                "Sở Tài chính",
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NOON);
    }

    @ParameterizedTest
    @CsvSource({
        "HOA_TOC, TASK_ASSIGNED, HỎA TỐC - Nhiệm vụ mới",
        "KHAN, DEADLINE_MISSED, KHẨN - Quá hạn",
        "THUONG, TASK_ASSIGNED, Nhiệm vụ mới",
        "HOA_TOC, REPORT_ACCEPTED, Báo cáo được chấp nhận"
    })
    void saysFirstHowUrgentItIsWhereSomethingHasToBeDone(String urgency, Kind kind, String title) {
        assertThat(Phrases.of(about(kind, "101/CĐ-UBND", urgency, List.of(), null))
                        .title())
                .isEqualTo(title);
    }

    /** Items of several documents may have the same number. */
    @Test
    void namesTheNumberOfTheDocumentInTheSubject() {
        KnownDirective.Item item = new KnownDirective.Item(
                "II.7", "Lập danh sách.", null, List.of(), null, null, null, null, null, "date", null);
        KnownDirective.Item other = new KnownDirective.Item(
                "II.8", "Báo cáo.", null, List.of(), null, null, null, null, null, "date", null);

        assertThat(letters.write(about(Kind.TASK_ASSIGNED, "102/UBND-KT", "THUONG", List.of(item, other), DUE))
                        .subject())
                .isEqualTo("[Đôn Đốc] Nhiệm vụ mới: 102/UBND-KT, mục II.7: Lập danh sách (hạn 31/12/2023)");
        assertThat(letters.write(about(Kind.TASK_ASSIGNED, "102/UBND-KT", "THUONG", List.of(item), DUE))
                        .subject())
                .isEqualTo("[Đôn Đốc] Nhiệm vụ mới: 102/UBND-KT: Kế hoạch (hạn 31/12/2023)");
    }

    @Test
    void explainsADateWhereItIsNewAndQuotesWordsThatGiveNone() {
        KnownDirective.Item item = new KnownDirective.Item(
                "II.7",
                "Báo cáo.",
                "10 ngày sau khi Nghị định được ban hành",
                List.of("Chưa có ngày ban hành."),
                null,
                null,
                null,
                null,
                null,
                "date",
                null);

        assertThat(letters.write(about(Kind.TASK_ASSIGNED, "1/UBND", "THUONG", List.of(item), DUE))
                        .text())
                .contains("Văn bản ghi", "Cách tính");
        assertThat(letters.write(about(Kind.DEADLINE_OVERDUE, "1/UBND", "THUONG", List.of(item), DUE))
                        .text())
                .doesNotContain("Văn bản ghi", "Cách tính");
        assertThat(letters.write(about(Kind.TASK_ASSIGNED, "1/UBND", "THUONG", List.of(item), null))
                        .text())
                .containsOnlyOnce("10 ngày sau khi Nghị định được ban hành")
                .contains("không tính ra ngày cụ thể")
                .doesNotContain("Cách tính", "không có thời hạn");
    }

    private static Matter about(
            Kind kind, String number, String urgency, List<KnownDirective.Item> items, @Nullable Instant due) {
        return new Matter(
                notice(kind, nothing()),
                "Sở",
                null,
                "UBND tỉnh",
                new Order(
                        new KnownDirective("d1", 1, number, "Kế hoạch", "T00", null, urgency, items),
                        "II.7",
                        due,
                        null,
                        null,
                        null,
                        null,
                        null),
                null,
                "Sở Tài chính",
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NOON);
    }

    @Test
    void countsTheDaysSinceTheDeadlineAndNotTheReminders() {
        assertThat(words(Kind.DEADLINE_OVERDUE, due("2023-12-16T16:59:59Z")).title())
                .isEqualTo("Quá hạn 3 ngày");
        assertThat(words(Kind.DEADLINE_OVERDUE, due("2023-12-19T01:00:00Z")).title())
                .isEqualTo("Vẫn quá hạn");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-03T23:00:00Z, 6 giờ 00 ngày 4/11/2023",
        "2023-11-19T17:00:00Z, 0 giờ 00 ngày 20/11/2023",
        "2023-11-19T16:59:59Z, 19/11/2023"
    })
    void namesTheHourInTheSubjectUnlessTheDayCountsInFull(String due, String named) {
        assertThat(subject(Kind.TASK_ASSIGNED, "Kế hoạch", due(due)))
                .isEqualTo("[Đôn Đốc] Nhiệm vụ mới: Kế hoạch (hạn " + named + ")");
    }

    @Test
    void asksForNothingInTimeWhereThereIsNoDate() {
        assertThat(words(Kind.TASK_ASSIGNED, nothing()).action()).doesNotContain("đúng hạn");
        assertThat(words(Kind.TASK_ASSIGNED, due("2023-12-31T16:59:59Z")).action())
                .contains("đúng hạn");
    }

    @Test
    void saysUntilWhenAReturnedReportIsWanted() {
        assertThat(words(Kind.REPORT_RETURNED, due("2023-12-31T16:59:59Z")).action())
                .contains("hết ngày 31/12/2023 (Chủ nhật)");
        assertThat(words(Kind.REPORT_RETURNED, due("2023-12-10T16:59:59Z")).action())
                .contains("đã quá hạn");
    }

    private static Notice.Facts due(String due) {
        return new Notice.Facts(
                Instant.parse(due), false, false, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Test
    void speaksToPeopleWithoutCodesAndQuotesNothingTwice() {
        KnownDirective.Item item = new KnownDirective.Item(
                "1",
                "Rà soát nhu cầu vốn, báo cáo trong tháng 12/2023.",
                "trong tháng 12/2023",
                List.of(
                        "Văn bản ghi: “trong tháng 12/2023”.",
                        "Đọc theo quy tắc “Trong tháng” (WITHIN_MONTH).",
                        "Ngày cuối của khoảng thời gian: 31/12/2023."),
                List.of("T02"),
                List.of("T05"),
                "UBND tỉnh (qua Sở Tài chính)",
                DUE,
                List.of(),
                "date",
                null);
        Letter letter = letters.write(new Matter(
                notice(Kind.TASK_ASSIGNED, due("2023-12-31T16:59:59Z")),
                "Sở",
                null,
                "UBND tỉnh",
                new Order(
                        new KnownDirective("d1", 1, "812/UBND-TH", "Kế hoạch", "T00", null, null, List.of(item)),
                        "1",
                        DUE,
                        null,
                        null,
                        null,
                        null,
                        null),
                null,
                "Sở",
                0,
                List.of(),
                List.of(),
                List.of("Sở"),
                List.of("Sở Xây dựng", "các đơn vị liên quan"),
                NOON));

        for (String words : List.of(letter.text(), letter.html())) {
            assertThat(words)
                    .contains(
                            "Đọc theo quy tắc “Trong tháng”.",
                            "Sở Xây dựng, các đơn vị liên quan",
                            "UBND tỉnh (qua Sở Tài chính)")
                    .doesNotContain("WITHIN_MONTH", "Văn bản ghi")
                    .containsOnlyOnce("trong tháng 12/2023");
        }
        assertThat(letter.html()).containsPattern("<th [^>]*white-space: nowrap[^>]*>Nơi ban hành");
    }

    @Test
    void namesInTheSubjectWhatThereIs() {
        Notice.Facts dated =
                new Notice.Facts(DUE, false, false, null, null, null, null, null, null, null, null, null, null, null);

        assertThat(subject(Kind.TASK_ASSIGNED, "Kế hoạch", dated))
                .isEqualTo("[Đôn Đốc] Nhiệm vụ mới: Kế hoạch (hạn 31/12/2023)");
        assertThat(subject(Kind.TASK_ASSIGNED, "Kế hoạch", nothing())).isEqualTo("[Đôn Đốc] Nhiệm vụ mới: Kế hoạch");
        assertThat(subject(Kind.TASK_ASSIGNED, "", dated)).isEqualTo("[Đôn Đốc] Nhiệm vụ mới (hạn 31/12/2023)");
        assertThat(subject(Kind.TASK_ASSIGNED, "", nothing())).isEqualTo("[Đôn Đốc] Nhiệm vụ mới");
    }

    @Test
    void speaksOfADocumentWithoutNumberAndOfATaskWithoutDate() {
        Letter letter = letters.write(matter(Kind.TASK_ASSIGNED, "Kế hoạch", nothing(), "2023-12-14"));
        String text = letter.text();

        assertThat(letter.subject()).isEqualTo("[Đôn Đốc] Nhiệm vụ mới: văn bản ngày 14/12/2023: Kế hoạch");
        assertThat(text).contains("ngày 14/12/2023, chưa có số", "mục II.7", "không có thời hạn");
        assertThat(letters.write(matter(Kind.TASK_ASSIGNED, "Kế hoạch", nothing(), null))
                        .text())
                .contains("chưa có số\n");
    }

    private static Phrases words(Kind kind, Notice.Facts facts) {
        return Phrases.of(matter(kind, "Kế hoạch", facts, null));
    }

    private String subject(Kind kind, String subject, Notice.Facts facts) {
        return letters.write(matter(kind, subject, facts, null)).subject();
    }

    private static Matter matter(Kind kind, String subject, Notice.Facts facts, @Nullable String issuedOn) {
        return matter(kind, subject, facts, issuedOn, 0);
    }

    private static Matter matter(
            Kind kind, String subject, Notice.Facts facts, @Nullable String issuedOn, long others) {
        return new Matter(
                notice(kind, facts),
                "Sở",
                null,
                "UBND tỉnh",
                new Order(
                        new KnownDirective("d1", 1, null, subject, "T00", issuedOn, null, List.of()),
                        "II.7",
                        facts.due(),
                        null,
                        null,
                        null,
                        null,
                        null),
                null,
                "Sở Tài chính",
                others,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NOON);
    }

    private static Notice notice(Kind kind, Notice.Facts facts) {
        return new Notice(kind, "T02", "t1", "d1", 1, NOON, facts);
    }

    private static Notice.Facts nothing() {
        return new Notice.Facts(null, false, false, null, null, null, null, null, null, null, null, null, null, null);
    }
}
