package vn.dondoc.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;

class ShortTextTest {
    private static final Instant DUE = Instant.parse("2023-12-31T16:59:59Z");

    @Test
    void saysWhatIsLateInPlainLetters() {
        assertThat(ShortText.of(matter(Kind.DEADLINE_MISSED, "Đẩy mạnh chuyển đổi số", false)))
                .isEqualTo("Don Doc: Qua han. VB 812/UBND-TH: Day manh chuyen doi so, han 31/12/2023");
    }

    /** Three of one document that are late at the same time are not three times the same words. */
    @Test
    void namesTheItemWhereTheDocumentHasSeveral() {
        Order order = new Order(
                new KnownDirective(
                        "d1",
                        1,
                        "812/UBND-TH",
                        "Kế hoạch",
                        "T00",
                        null,
                        null,
                        List.of(item("1", "Rà soát dự án."), item("2", "Tổng hợp nhu cầu vốn."))),
                "2",
                DUE,
                null,
                null,
                null,
                null,
                null);

        assertThat(ShortText.of(of(Kind.DEADLINE_MISSED, false, order)))
                .isEqualTo("Don Doc: Qua han. VB 812/UBND-TH: muc 2: Tong hop nhu cau von, han 31/12/2023");
    }

    @Test
    void namesTheMostUrgentOfSeveral() {
        Order usual = order("1/UBND", "Kế hoạch", "THUONG", DUE.minusSeconds(5));
        Order flash = order("2/CĐ-UBND", "Chống lũ", "HOA_TOC", DUE);

        assertThat(ShortText.of(of(Kind.DEADLINE_MISSED, false, usual, List.of(flash))))
                .isEqualTo("Don Doc: HOA TOC - Qua han 2 nhiem vu. VB 2/CD-UBND: Chong lu, han 31/12/2023, "
                        + "va 1 nhiem vu khac");
    }

    private static Order order(String number, String subject, String urgency, Instant due) {
        return new Order(
                new KnownDirective("d1", 1, number, subject, "T00", null, urgency, List.of()),
                "1",
                due,
                null,
                null,
                null,
                null,
                null);
    }

    private static KnownDirective.Item item(String path, String text) {
        return new KnownDirective.Item(path, text, null, List.of(), null, null, null, null, null, "date", null);
    }

    @Test
    void saysThatItComesLate() {
        assertThat(ShortText.of(matter(Kind.DEADLINE_MISSED, "Kế hoạch", true))).endsWith("(gui muon)");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 80, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 160, 4000})
    void staysOneMessageHoweverLongTheSubject(int length) {
        String text = ShortText.of(matter(Kind.DEADLINE_MISSED, "ữ".repeat(length), true));
        assertThat(text).hasSizeLessThanOrEqualTo(160).matches("\\p{ASCII}+").endsWith("han 31/12/2023 (gui muon)");
    }

    @ParameterizedTest
    @EnumSource
    void hasOnlyLettersOfTheBasicAlphabet(Kind kind) {
        assertThat(ShortText.of(matter(kind, "“Ước – tính” [10%]\r\n{€} ệ̣", false)))
                .matches("[A-Za-z0-9 .,:;()/_?!\"%&+=<>'*#@-]+");
    }

    private static Matter matter(Kind kind, String subject, boolean late) {
        KnownDirective directive = new KnownDirective("d1", 1, "812/UBND-TH", subject, "T00", null, null, List.of());
        return of(kind, late, new Order(directive, "1", DUE, null, null, null, null, null));
    }

    private static Matter of(Kind kind, boolean late, Order order) {
        return of(kind, late, order, List.of());
    }

    private static Matter of(Kind kind, boolean late, Order order, List<Order> with) {
        Notice.Facts facts =
                new Notice.Facts(DUE, late, true, 1, 1, "lý do", DUE, DUE, null, null, null, null, null, null);
        return new Matter(
                new Notice(kind, "T02", "t1", "d1", 1, DUE, facts),
                "Sở",
                null,
                "UBND tỉnh",
                order,
                null,
                "Sở",
                0,
                with,
                List.of(),
                List.of(),
                List.of(),
                DUE.minusSeconds(86_400));
    }
}
