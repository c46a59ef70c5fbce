package vn.dondoc.console.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryTest {

    /** As rules are written by the reading of deadlines. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;BYHOUR=16;BYMINUTE=0|every.daily",
                "FREQ=WEEKLY;BYDAY=FR|every.weekly",
                "FREQ=MONTHLY;BYMONTHDAY=20|every.monthly",
                "FREQ=MONTHLY;INTERVAL=1|every.monthly",
                "FREQ=MONTHLY;INTERVAL=3|every.quarterly",
                "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=15|every.quarterly",
                "FREQ=MONTHLY;INTERVAL=6|every.half-yearly",
                "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15|every.yearly"
            })
    void hasAWord(String rule, String key) {
        assertThat(Every.key(rule)).isEqualTo(key);
    }

    @Test
    void saysNothingOfAnotherRule() {
        assertThat(Every.key(null)).isNull();
        assertThat(Every.key("FREQ=MONTHLY;INTERVAL=5")).isNull();
        assertThat(Every.key("hằng tháng")).isNull();
    }
}
