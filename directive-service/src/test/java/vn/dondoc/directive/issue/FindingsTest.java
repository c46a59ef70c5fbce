package vn.dondoc.directive.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.refusal.Violation;

class FindingsTest {
    @Test
    void keepsWhatIsWrongApartFromWhatIsOddBothInTheOrderOfTheDocument() {
        Findings findings = new Findings();
        findings.warning("/number", "NO_NUMBER");
        findings.error("/items/0/leads", "NO_ACCOUNTABLE_UNIT");
        findings.warning("/items/0/deadlines", "NO_DEADLINE");
        findings.error("/items/1/leads/0", "UNKNOWN_UNIT.name");

        assertThat(findings.errors())
                .extracting(Violation::code)
                .isEqualTo(List.of("NO_ACCOUNTABLE_UNIT", "UNKNOWN_UNIT"));
        assertThat(findings.reading().warnings())
                .extracting(Violation::code)
                .isEqualTo(List.of("NO_NUMBER", "NO_DEADLINE"));
    }
}
