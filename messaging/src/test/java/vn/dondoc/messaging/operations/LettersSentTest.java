package vn.dondoc.messaging.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersSentTest {

    @Test
    void nothingHasGoneAtFirst() {
        assertThat(LettersSent.of(null).contains(0)).isFalse();
        assertThat(LettersSent.of(null)).hasToString("0");
    }

    @Test
    void movesOverAllThatHaveGone() {
        LettersSent sent = LettersSent.of(null);
        sent.add(2);
        sent.add(0);
        assertThat(sent).hasToString("1,2");
        assertThat(sent.contains(0)).isTrue();
        assertThat(sent.contains(1)).isFalse();
        assertThat(sent.contains(2)).isTrue();
        assertThat(sent.contains(3)).isFalse();

        sent.add(1);
        assertThat(sent).hasToString("3");
        assertThat(sent.contains(2)).isTrue();
        assertThat(sent.contains(3)).isFalse();
    }

    @Test
    void isKeptAndReadAgain() {
        LettersSent sent = LettersSent.of("5,9,7");

        assertThat(sent).hasToString("5,7,9");
        assertThat(sent.contains(4)).isTrue();
        assertThat(sent.contains(5)).isFalse();
        assertThat(sent.contains(9)).isTrue();
    }
}
