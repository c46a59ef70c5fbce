package vn.dondoc.directive.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.reading.document.Content;
import vn.dondoc.testing.Seeds;

class CardTest {

    @Test
    void knowsANumberHoweverItIsWritten() {
        assertThat(Card.number("08/KH-UBND")).isEqualTo("8 kh ubnd");
        assertThat(Card.number(" 8 / kh - UBND")).isEqualTo("8 kh ubnd");
        assertThat(Card.number("1234/QĐ-TTg")).isEqualTo(Card.number("1234/QD-TTG"));
        assertThat(Card.number("0/X")).isEqualTo("0 x");
        assertThat(Card.number("…/")).isEmpty();
    }

    @Test
    void holdsEveryWordOfTheTextOnce() {
        Card card = Card.of(content("""
                {"number": "812/UBND-TH", "subject": "Kế hoạch, kế hoạch", "addressees": ["Sở Tài chính"],
                 "attachments": ["Phụ lục 3"], "signatory": {"name": "Lê Đức Anh"},
                 "references": [{"text": "Căn cứ Quyết định", "number": "05/QĐ-UBND"}],
                 "items": [{"text": "Rà soát", "items": [{"text": "Đường bộ", "leads": ["Sở Nội vụ"]}]}]}"""));

        assertThat(card.words())
                .doesNotHaveDuplicates()
                .startsWith("812", "ubnd", "uy", "ban", "nhan", "dan", "th", "ke", "hoach")
                .contains("duc", "ra", "soat", "duong", "noi", "can", "phu", "3", "tai");
        assertThat(card.cited()).containsExactly("5 qd ubnd");
    }

    @Test
    void staysSmallWhateverTheTextIs() {
        String noise =
                IntStream.range(0, 9_000).mapToObj(i -> i + "x".repeat(90)).collect(Collectors.joining(" "));
        List<String> words =
                Card.of(content("{\"subject\": \"" + noise + "\"}")).words();

        assertThat(words).hasSize(Card.MAX_WORDS).allMatch(word -> word.length() <= Card.MAX_WORD);
    }

    @Test
    void nearlyTheSameTextHasABandInCommonAndAnotherHasNot() {
        Random random = Seeds.random();
        for (int round = 0; round < 200; round++) {
            List<String> words = words(random, 300);
            List<String> changed = new ArrayList<>(words);
            for (int i = 0; i < 5; i++) {
                changed.set(random.nextInt(300), "khac" + i);
            }
            Shingles text = Shingles.of(String.join(" ", words));
            Shingles near = Shingles.of(String.join(" ", changed));
            Shingles far = Shingles.of(String.join(" ", words(random, 300)));

            assertThat(text.similarity(near)).isBetween(0.8, 1.0);
            assertThat(Bands.of(text)).containsAnyElementsOf(Bands.of(near));
            assertThat(text.similarity(far)).isZero();
            assertThat(Bands.of(text)).doesNotContainAnyElementsOf(Bands.of(far));
        }
    }

    @Test
    void bandsAreTheSameOnEveryMachine() {
        Shingles text =
                Shingles.of(IntStream.range(0, 40).mapToObj(Integer::toString).collect(Collectors.joining(" ")));

        assertThat(Bands.of(text)).hasSize(20).startsWith(-4501975916167088261L, -4954708533150634228L);
        assertThat(text.similarity(text)).isCloseTo(1, within(0.0));
    }

    @Test
    void aTextOfThirtyWordsIsComparedByItsRunsOfFour() {
        String words = words(29);

        assertThat(Shingles.of(words).isEmpty()).isTrue();
        assertThat(Shingles.of(words + " cuối").runs()).hasSize(27);
        assertThat(Shingles.of(words + " cuối").similarity(Shingles.of(words + " khác")))
                .isCloseTo(26 / 28.0, within(1e-9));
    }

    @Test
    void theOrdersOfADocumentAreComparedWithItsSubject() {
        Content one = content("{\"subject\": \"Kế hoạch\", \"items\": [{\"text\": \"" + words(40) + "\"}]}");
        Content other = content("{\"subject\": \"Kế hoạch\", \"items\": [{\"text\": \""
                + words(80).substring(110) + "\"}]}");

        assertThat(Shingles.of(one).similarity(Shingles.of(one))).isEqualTo(1);
        assertThat(Shingles.of(one).isEmpty()).isFalse();
        assertThat(Card.of(one).bands())
                .hasSize(20)
                .doesNotContainAnyElementsOf(Card.of(other).bands());
        assertThat(Shingles.of(one).similarity(Shingles.of(other))).isLessThan(0.1);
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    @Test
    void aCardFromBeforeSomethingWasKeptHasNothingOfIt() {
        Card card = JsonMapper.shared().readValue("{\"number\": \"8 kh ubnd\"}", Card.class);

        assertThat(card.words()).isEmpty();
        assertThat(card.cited()).isEmpty();
        assertThat(card.chases()).isEmpty();
        assertThat(card.bands()).isEmpty();
    }

    @Test
    void knowsWhatADocumentUrges() {
        assertThat(Card.of(content("{\"subject\": \"Đôn đốc\", \"chases\": [\"d9\"]}"))
                        .chases())
                .containsExactly("d9");
        assertThat(Card.words("…")).isEmpty();
    }

    @Test
    void aTextOfAFewWordsIsNotCompared() {
        assertThat(Shingles.of("Báo cáo kết quả năm 2024").isEmpty()).isTrue();
        assertThat(Bands.of(Shingles.of("Báo cáo kết quả"))).isEmpty();
        assertThat(Shingles.of("").similarity(Shingles.of(""))).isZero();
    }

    private static List<String> words(Random random, int count) {
        return random.ints(count, 0, 100_000)
                .mapToObj(Integer::toString)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Content content(String members) {
        return JsonMapper.shared().readValue(members, Content.class);
    }
}
