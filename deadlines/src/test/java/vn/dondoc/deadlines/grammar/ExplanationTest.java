package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.deadlines.text.Sayer;
import vn.dondoc.deadlines.text.Sentence;

/** Whatever words are read, how they became a date can be said in both languages. */
class ExplanationTest {

    /** Their words are read here once more. */
    private static final List<Class<?>> TESTS = List.of(
            AccentsTest.class,
            BeforeDayTest.class,
            DeadlineFinderTest.class,
            HourTest.class,
            MissingYearTest.class,
            NearDayTest.class,
            OnDayTest.class,
            OnOrBeforeDayTest.class,
            PeriodTest.class,
            RecurringTest.class,
            UndatedTest.class,
            WorkingDayTest.class);

    private static final List<String> MORE = List.of("định kỳ báo cáo", "x".repeat(DeadlineReader.MAX_LENGTH + 1));

    /** What directive-service adds to an explanation, and what is odd about a date. */
    private static final Pattern OF_OTHERS =
            Pattern.compile("explained\\.(?:by-calendar|decided)|year-of-calendar.*|[A-Z_]+");

    @Test
    void isSaidInBothLanguages() {
        assertThat(explanations()).hasSizeGreaterThan(100).allSatisfy(sentence -> {
            String vietnamese = Sayer.VIETNAMESE.say(sentence);
            String english = Sayer.ENGLISH.say(sentence);
            assertThat(vietnamese).doesNotContain("{").isNotEqualTo(english);
            assertThat(english).doesNotContain("{");
        });
    }

    @Test
    void needsEachSentenceThatThereIs() {
        Set<String> needed = explanations().stream()
                .flatMap(ExplanationTest::withThoseWithin)
                .map(Sentence::key)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>(Sayer.VIETNAMESE.keys());
        there.removeIf(OF_OTHERS.asMatchPredicate());

        assertThat(needed).isEqualTo(there);
    }

    private static Set<Sentence> explanations() {
        return words().flatMap(ExplanationTest::explained).collect(Collectors.toSet());
    }

    private static Stream<Sentence> explained(String words) {
        return Stream.of("", "2023-06-08", "2023-12-20", "2024-12-20")
                .flatMap(issued ->
                        Stream.of(Words.STRICT, Words.INCLUSIVE).map(policy -> Words.read(words, issued, policy)))
                .flatMap(deadline -> deadline.explanation().stream());
    }

    private static Stream<Sentence> withThoseWithin(Sentence sentence) {
        return Stream.concat(
                Stream.of(sentence),
                sentence.arguments().stream()
                        .filter(Sentence.class::isInstance)
                        .map(Sentence.class::cast)
                        .flatMap(ExplanationTest::withThoseWithin));
    }

    private static Stream<String> words() {
        return Stream.concat(
                MORE.stream(),
                TESTS.stream()
                        .flatMap(test -> Stream.of(test.getDeclaredMethods()))
                        .flatMap(ExplanationTest::examples));
    }

    /** The first column of what a test is fed with. */
    private static Stream<String> examples(Method test) {
        if (test.getAnnotation(CsvSource.class) instanceof CsvSource rows) {
            String delimiter = rows.delimiter() == '|' ? "\\|" : ",";
            return Stream.of(rows.value())
                    .map(row -> row.split(delimiter)[0].strip().replace("''", ""));
        }
        return test.getAnnotation(ValueSource.class) instanceof ValueSource values
                ? Stream.of(values.strings())
                : Stream.empty();
    }
}
