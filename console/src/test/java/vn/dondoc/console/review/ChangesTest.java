package vn.dondoc.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {

    @ParameterizedTest
    @CsvSource({
        "bố trí 12 tỷ, bố trí 12 tỷ, bố trí 12 tỷ, bố trí 12 tỷ",
        "bố trí 12 tỷ, bố trí 15 tỷ, bố trí[ 12] tỷ, bố trí[ 15] tỷ",
        "bố trí 12 tỷ, đã bố trí 12 tỷ xong, bố trí 12 tỷ, [đã] bố trí 12 tỷ[ xong]",
        "bố trí 12 tỷ, , [bố trí 12 tỷ], ''",
        ", bố trí, '', [bố trí]",
        "a b c d, a c x d, a[ b] c d, a c[ x] d"
    })
    void marksWhatTheOtherHasNot(@Nullable String before, @Nullable String now, String old, String young) {
        Changes.Both both = Changes.of(before, now);

        assertThat(marked(both.before())).isEqualTo(old);
        assertThat(marked(both.now())).isEqualTo(young);
    }

    /** A paragraph that is set anew says nothing new. */
    @Test
    void looksAtWordsAndNotAtWhatIsBetween() {
        assertThat(marked(Changes.of("một hai", "một\n hai").now())).isEqualTo("một\n hai");
    }

    @Test
    void losesNothingOfALongText() {
        String before = "đầu " + "a ".repeat(3000) + "cuối";
        String now = "đầu " + "b ".repeat(3000) + "cuối";

        assertThat(Changes.of(before, now).now())
                .extracting(Changes.Piece::text)
                .satisfies(pieces -> assertThat(String.join("", pieces)).isEqualTo(now));
    }

    private static String marked(List<Changes.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.changed() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
