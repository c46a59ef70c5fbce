package vn.dondoc.directive.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.DirectiveType;
import vn.dondoc.reading.document.IssuedOn;
import vn.dondoc.reading.document.IssuedOn.Precision;

class DirectiveTest {
    private static final Instant NOW = Instant.parse("2023-12-14T01:00:00Z");
    private static final Orders ORDERS = new Orders(
            LocalDate.of(2023, 12, 14),
            Map.of("s1", List.of("T03", "T02")),
            List.of(new DirectiveIssued.Order(
                    "1",
                    "Báo cáo.",
                    List.of("T07"),
                    List.of("s1"),
                    List.of("T02", "X001"),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    List.of())),
            List.of());
    private static final Reading READING = new Reading(List.of(), Map.of(), List.of());

    private final Directive directive = Directive.draft("d1", content("Kế hoạch"), NOW, "Lan", "f");

    @Test
    void startsAsADraftThatNobodyIsToldOf() {
        assertThat(directive.isIssued()).isFalse();
        assertThat(directive.raised()).isEmpty();
        assertThat(directive.card().words())
                .containsExactly("12", "ubnd", "uy", "ban", "nhan", "dan", "th", "ke", "hoach");
    }

    @Test
    void isRewrittenWhileItIsADraft() {
        assertThat(directive.rewrite(content("Kế hoạch"))).isFalse();
        assertThat(directive.rewrite(content("Chương trình"))).isTrue();
        assertThat(directive.card().words()).endsWith("chuong", "trinh");
    }

    @Test
    void tellsTheWholeOrderWhenItIsIssued() {
        DirectiveIssued issued = directive.issue(ORDERS, READING, NOW, "Lan");

        assertThat(directive.raised()).containsExactly(issued);
        assertThat(issued.version()).isEqualTo(1);
        assertThat(issued.items()).isEqualTo(ORDERS.items());
        assertThat(directive.issuedAt()).isEqualTo(NOW);
        assertThat(directive.issuedBy()).isEqualTo("Lan");
    }

    @Test
    void remembersEveryUnitThatHasAPartInIt() {
        directive.issue(ORDERS, READING, NOW, "Lan");

        assertThat(directive.addressedUnits()).containsExactly("T02", "T03", "T07", "X001");
    }

    @Test
    void isNeitherChangedNorIssuedAgain() {
        directive.issue(ORDERS, READING, NOW, "Lan");

        assertThatThrownBy(() -> directive.rewrite(content("Khác"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> directive.issue(ORDERS, READING, NOW, "Lan"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(directive.raised()).hasSize(1);
    }

    private static Content content(String subject) {
        return new Content(
                "12/UBND-TH",
                null,
                new IssuedOn(LocalDate.of(2023, 12, 14), Precision.DAY),
                DirectiveType.CONG_VAN,
                Urgency.THUONG,
                "T00",
                subject,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
