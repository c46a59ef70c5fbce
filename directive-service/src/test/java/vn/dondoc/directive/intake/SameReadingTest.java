package vn.dondoc.directive.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.directive.group.Directory;
import vn.dondoc.reading.document.Content;

/** A document says the same whether it is typed, comes from the word processor or from the printer. */
class SameReadingTest {
    private final Readings readings = new Readings(
            new Directory(List.of(), Map.of()),
            DuePolicy.standard(),
            WorkingCalendar.weekendsOnly(),
            LocalDate.of(2024, 1, 15));

    static Stream<Path> samples() throws IOException {
        return IntakeTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void docxAndPdfAreReadAsTheirText(Path sample) throws IOException {
        String text = Files.readString(sample);
        Content asText = readings.of(text).content();

        assertThat(asText.items()).isNotEmpty();
        assertThat(readings.of(Paper.text(Paper.docx(text), null)).content())
                .as("docx")
                .isEqualTo(asText);
        assertThat(readings.of(Paper.text(Paper.pdf(text), null)).content())
                .as("pdf")
                .isEqualTo(asText);
    }
}
