package vn.dondoc.directive.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;
import vn.dondoc.chassis.refusal.Violation;

class ExaminationTest {
    private static final Violation NO_TASK = Violation.of("/items", "NO_TASK");
    private static final Violation NO_NUMBER = Violation.of("/number", "NO_NUMBER");
    private static final Violation DUPLICATE = Violation.of("", "DUPLICATE_DOCUMENT");

    @Test
    void whatIsWrongCannotBeConfirmed() {
        assertThatThrownBy(() -> found(List.of(NO_TASK), NO_NUMBER).require(List.of("NO_TASK", "NO_NUMBER"), List.of()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
                    assertThat(refusal.violations()).containsEntry("errors", List.of(NO_TASK));
                });
    }

    @Test
    void whatIsOddHasToBeConfirmedCodeByCode() {
        Examination odd = found(List.of(), NO_NUMBER).with(List.of(DUPLICATE));

        assertThatCode(() -> odd.require(List.of("DUPLICATE_DOCUMENT", "NO_NUMBER"), List.of()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> odd.require(List.of("NO_NUMBER"), List.of()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
                    assertThat(refusal.violations()).containsEntry("warnings", List.of(DUPLICATE));
                });
        assertThat(odd.reading().warnings()).containsExactly(NO_NUMBER, DUPLICATE);
    }

    @Test
    void ordersNameEveryUnitOnceAndThoseThatOnlyHurryToo() {
        Orders orders = new Orders(
                LocalDate.of(2023, 12, 14),
                Map.of("s1", List.of("T03", "T02")),
                List.of(new DirectiveIssued.Order(
                        "1",
                        "Báo cáo.",
                        List.of("T07"),
                        List.of("s1"),
                        List.of("T02"),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of())),
                List.of("T09", "T07"));

        assertThat(orders.units()).containsExactly("T02", "T03", "T07", "T09");
        assertThat(orders.asked()).containsExactlyInAnyOrder("T03", "T02", "T07", "T02");
    }

    private static Examination found(List<Violation> errors, Violation... warnings) {
        return new Examination(
                errors,
                new Reading(List.of(warnings), Map.of(), List.of()),
                new Orders(LocalDate.of(2023, 12, 14), Map.of(), List.of(), List.of()));
    }
}
