package vn.dondoc.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({"vanthu@so.example,v***@so.example", "0912345678,09*****678", "+84912345678,+8*****678"})
    void hidesMostOfAnAddress(String address, String masked) {
        assertThat(Mask.address(address)).isEqualTo(masked);
    }

    @Test
    void takesAddressesOutOfWhatAServerSays() {
        assertThat(Mask.sentence("550 5.1.1 <vanthu@so.example>: unknown\r\nuser 0912345678"))
                .isEqualTo("550 5.1.1 <…>: unknown user …");
    }

    @Test
    void keepsWhatAServerSaysShort() {
        assertThat(Mask.sentence("x ".repeat(1000))).hasSizeLessThanOrEqualTo(301);
    }
}
