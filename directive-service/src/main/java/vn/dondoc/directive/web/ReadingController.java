package vn.dondoc.directive.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.directive.intake.ReadingBulkhead;
import vn.dondoc.directive.intake.Sent;
import vn.dondoc.directive.intake.Spooled;
import vn.dondoc.reading.Place;
import vn.dondoc.reading.document.Content;

@RestController
class ReadingController {
    static final String PATH = "/api/v1/directives/read";
    private static final String SUMMARY =
            "Reads a document that orders work, sent as text or as a file (.txt, .docx, .pdf"
                    + " with a text layer), and says what it understood and where";

    private final ReadingBulkhead bulkhead;
    private final Texts texts;

    ReadingController(ReadingBulkhead bulkhead, Texts texts) {
        this.bulkhead = bulkhead;
        this.texts = texts;
    }

    /**
     * What was understood of a document; after a person's yes it is the body with which the document is registered. A
     * file that was sent is its {@code original}, kept for a day unless the document is registered.
     *
     * @param places where each value was read, by JSON pointer
     * @param text what the places are counted in, where a file was sent
     */
    @Schema(name = "DirectiveReading")
    record ReadingView(
            @JsonUnwrapped Content content,
            List<DirectiveView.DirectiveWarning> warnings,
            Map<String, Place> places,
            @Nullable String text) {

        static ReadingView of(ReadingBulkhead.Read read, @Nullable String text, Texts texts) {
            return new ReadingView(
                    read.content(),
                    DirectiveView.DirectiveWarning.of(
                            read.warnings(), read.content().items(), texts),
                    read.places(),
                    text);
        }
    }

    @Operation(summary = SUMMARY)
    @PostMapping(path = PATH, consumes = MediaType.TEXT_PLAIN_VALUE)
    ReadingView readDirective(
            @Schema(implementation = String.class) @RequestBody(required = false) @Nullable InputStreamResource text,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) String type,
            Caller caller)
            throws IOException {
        try (Spooled spooled = Spooled.of(text == null ? InputStream.nullInputStream() : text.getInputStream())) {
            ReadingBulkhead.Read read = bulkhead.read(new Sent(spooled, mediaType(type), null), caller);
            return ReadingView.of(read, null, texts);
        }
    }

    @Operation(summary = SUMMARY)
    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ReadingView readDirectiveFile(@RequestPart MultipartFile file, Caller caller) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        ReadingBulkhead.Read read = bulkhead.read(new Sent(file, mediaType(file.getContentType()), name), caller);
        return ReadingView.of(read, read.text(), texts);
    }

    /** Null if there is none that can be read: what a file is called does not matter. */
    private static @Nullable MediaType mediaType(@Nullable String type) {
        try {
            return type == null ? null : MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }
}
