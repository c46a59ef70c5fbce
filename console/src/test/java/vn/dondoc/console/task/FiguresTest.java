package vn.dondoc.console.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vi | 1.234,5   | 1234.5
            vi | 1234,5    | 1234.5
            vi | ' 12 '    | 12
            vi | -3,25     | -3.25
            vi | 1.234     | 1234
            vi | 1.5       |
            vi | 1,234.5   |
            vi | 12 dự án  |
            vi | 1e5       |
            vi | ''        |
            en | 1,234.5   | 1234.5
            en | 1234.5    | 1234.5
            en | 1.5       | 1.5
            en | 1.234,5   |
            """)
    void readsWhatPeopleWriteAndNothingThatMayMeanTwoThings(String language, String typed, BigDecimal number) {
        assertThat(Figures.read(typed, Locale.of(language)).orElse(null)).isEqualTo(number);
    }

    @Test
    void readsWhatItWrites() {
        for (String number : new String[] {"0", "1234567.890123", "-0.5", "80"}) {
            for (String language : new String[] {"vi", "en"}) {
                Locale locale = Locale.of(language);
                assertThat(Figures.read(Figures.write(new BigDecimal(number), locale), locale))
                        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
            }
        }
    }
}
