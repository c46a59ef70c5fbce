package vn.dondoc.console.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CipherTest {
    private static final String OLD = key('a');
    private static final String NEW = key('b');
    private static final byte[] PLAIN = "bí mật".getBytes(StandardCharsets.UTF_8);

    private static String key(char filling) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(filling).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void readsWhatAnOlderKeyHasEncryptedWhileItIsKept() {
        byte[] kept = new Cipher(List.of(OLD)).encrypt(PLAIN);

        assertThat(new Cipher(List.of(NEW, OLD)).decrypt(kept)).hasValue(PLAIN);
        assertThat(new Cipher(List.of(NEW)).decrypt(kept)).isEmpty();
    }

    @Test
    void noticesAnyChangeOfWhatIsKept() {
        Cipher cipher = new Cipher(List.of(NEW));
        byte[] kept = cipher.encrypt(PLAIN);
        for (int i = 0; i < kept.length; i++) {
            byte[] changed = kept.clone();
            changed[i] ^= 1;
            assertThat(cipher.decrypt(changed)).isEmpty();
        }
        assertThat(cipher.decrypt(new byte[3])).isEmpty();
    }

    @Test
    void neverEncryptsTheSameTwiceAlike() {
        Cipher cipher = new Cipher(List.of(NEW));

        assertThat(cipher.encrypt(PLAIN)).isNotEqualTo(cipher.encrypt(PLAIN));
    }

    @Test
    void startsWithoutNoKeyAndWithNoneThatIsTooShort() {
        assertThatThrownBy(() -> new Cipher(List.of())).hasMessageContaining("dondoc.sign-in.keys");
        assertThatThrownBy(() -> new Cipher(List.of("c2hvcnQ="))).hasMessageContaining("32 bytes");
    }
}
