package vn.dondoc.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.notification.notice.Channel;

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

    @Test
    void showsNoMoreOfWhatIsNoAddressThanOfANumber() {
        assertThat(Mask.address("@so.example")).isEqualTo("@s*****ple");
    }

    @Test
    void cutsASentenceAfterThreeHundredCharacters() {
        assertThat(Mask.sentence("a".repeat(300))).isEqualTo("a".repeat(300));
        assertThat(Mask.sentence("a".repeat(301))).isEqualTo("a".repeat(300) + "…");
    }

    @Test
    void aContactIsReachedByMailOrByTelephone() {
        Contact contact = new Contact("T02").reachedBy("Văn thư", "vanthu@so.example", "0912345678");

        assertThat(contact.address(Channel.EMAIL)).isEqualTo("vanthu@so.example");
        assertThat(contact.address(Channel.SMS)).isEqualTo("0912345678");
        assertThat(contact.name()).isEqualTo("Văn thư");
    }
}
