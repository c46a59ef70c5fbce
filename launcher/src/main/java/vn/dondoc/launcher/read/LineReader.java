package vn.dondoc.launcher.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.directive.intake.Bulkhead;
import vn.dondoc.directive.intake.Intake;
import vn.dondoc.directive.intake.Readings;
import vn.dondoc.directive.intake.Unpackers;
import vn.dondoc.directive.issue.Sentences;
import vn.dondoc.reading.DocumentReading;
import vn.dondoc.reading.Place;
import vn.dondoc.reading.document.Content;

/** Reads one document and writes down what came of it. */
final class LineReader {
    private static final Texts TEXTS = Texts.ofAllModules();

    private final Readings readings;
    private final Bulkhead bulkhead;
    private final Unpackers unpackers;
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    LineReader(Readings readings, Bulkhead bulkhead, Unpackers unpackers) {
        this.readings = readings;
        this.bulkhead = bulkhead;
        this.unpackers = unpackers;
    }

    /** @param isReading whether it could be read */
    record Line(String json, boolean isReading) {}

    private record Read(
            String file, @JsonUnwrapped Content content, List<Remark> warnings, Map<String, Place> places) {}

    private record Unread(String file, Error error) {}

    private record Error(String code, String message) {}

    private record Remark(String code, String message, String pointer) {}

    Line read(ReadOptions.Document document) {
        try {
            byte[] file = bytes(document);
            DocumentReading reading = reading(file);
            List<Remark> warnings = reading.warnings().stream()
                    .map(warning -> new Remark(
                            warning.code(), TEXTS.inVietnamese(Sentences.message(warning.words())), warning.pointer()))
                    .toList();
            return new Line(
                    json.writeValueAsString(new Read(document.name(), reading.content(), warnings, reading.places())),
                    true);
        } catch (Refusal refusal) {
            return unread(document, refusal.code(), TEXTS.inVietnamese(refusal.title()));
        } catch (IOException e) {
            return unread(document, "unreadable-file", TEXTS.inVietnamese(Message.of("unreadable-file")));
        } catch (RuntimeException | StackOverflowError e) {
            return unread(document, "unexpected", e.toString());
        }
    }

    private DocumentReading reading(byte[] file) {
        try (Bulkhead.Permit permit = bulkhead.take();
                Unpackers.Turn turn = unpackers.take(file, null)) {
            return permit.read(() -> readings.of(turn.text()), turn::worked);
        }
    }

    /** One byte more than is allowed is enough to refuse it. */
    private static byte[] bytes(ReadOptions.Document document) throws IOException {
        try (var in = Files.newInputStream(document.path())) {
            return in.readNBytes(Intake.MAX_FILE + 1);
        }
    }

    private Line unread(ReadOptions.Document document, String code, String message) {
        return new Line(json.writeValueAsString(new Unread(document.name(), new Error(code, message))), false);
    }
}
