package vn.dondoc.directive.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.directive.group.Directory;
import vn.dondoc.reading.DocumentReading;
import vn.dondoc.reading.Place;
import vn.dondoc.reading.document.Content;
import vn.dondoc.testing.Seeds;

/** However a document is broken: it is read, soon, and every place lies within it. */
class MutationTest {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final List<String> DOCUMENTS = new ArrayList<>();

    private final Readings readings = new Readings(
            new Directory(List.of(), Map.of()),
            DuePolicy.standard(),
            WorkingCalendar.weekendsOnly(),
            LocalDate.of(2024, 1, 15));

    @BeforeAll
    static void samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../launcher/src/main/resources/samples"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                DOCUMENTS.add(Files.readString(file));
                DOCUMENTS.add(Paper.text(Paper.docx(DOCUMENTS.getLast()), null));
            }
        }
    }

    @Test
    void aBrokenDocumentIsReadAllTheSame() {
        readAll(500);
    }

    @Test
    @Tag("thorough")
    void manyBrokenDocumentsAreReadAllTheSame() {
        readAll(10_000);
    }

    private void readAll(int count) {
        Mutations mutations = new Mutations(Seeds.random(), DOCUMENTS);
        DOCUMENTS.forEach(readings::of);
        for (int i = 0; i < count; i++) {
            String text = mutations.next();
            long begin = System.nanoTime();
            DocumentReading reading = read(text);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as(() -> "Too slow:\n" + text)
                    .isLessThan(SOON);
            for (Map.Entry<String, Place> place : reading.places().entrySet()) {
                assertThat(place.getValue().at())
                        .as(place::getKey)
                        .hasSize(2)
                        .isSorted()
                        .allSatisfy(at -> assertThat(at).isBetween(0, text.length()));
            }
            assertThat(reading.content().placed().stream().map(Content.Placed::depth))
                    .allMatch(depth -> depth <= 6);
        }
    }

    private DocumentReading read(String text) {
        try {
            return readings.of(text);
        } catch (RuntimeException | StackOverflowError e) {
            return fail("Not read:\n" + text, e);
        }
    }
}
