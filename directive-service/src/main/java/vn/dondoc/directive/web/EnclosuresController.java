package vn.dondoc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.chassis.audit.ReadsAreTold;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.directive.intake.Intake;
import vn.dondoc.directive.intake.Sent;
import vn.dondoc.directive.issue.Enclosure;
import vn.dondoc.directive.issue.Enclosures;

/** The files that came with a directive. */
@RestController
class EnclosuresController {
    static final String PATH = "/api/v1/directives/{id}/enclosures";
    private static final String FILE = PATH + "/{file}";

    private final Enclosures enclosures;

    EnclosuresController(Enclosures enclosures) {
        this.enclosures = enclosures;
    }

    /**
     * A file that came with a directive.
     *
     * @param id by which it is downloaded
     * @param name as it was called where it came from, without a path
     * @param size in bytes
     */
    @Schema(name = "DirectiveEnclosure")
    record EnclosureView(String id, String name, String mediaType, long size) {
        static EnclosureView of(Enclosure enclosure) {
            return new EnclosureView(enclosure.file(), enclosure.name(), enclosure.mediaType(), enclosure.size());
        }
    }

    @Operation(
            summary =
                    "Puts a file to a draft beside its original: .txt, .docx, .xlsx or .pdf, at most 20; the same once more changes nothing")
    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EnclosureView> addEnclosure(
            @PathVariable String id, @RequestPart MultipartFile file, Caller caller) {
        enclosures.requireRoom(id, caller);
        byte[] bytes = new Sent(file, null, null).bytes();
        MimeType type = Intake.sortOf(bytes);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        Enclosure enclosure = enclosures.add(id, bytes, name, type, caller);
        URI at = URI.create("/api/v1/directives/" + id + "/enclosures/" + enclosure.file());
        return ResponseEntity.created(at).body(EnclosureView.of(enclosure));
    }

    @Operation(summary = "Downloads a file that came with a directive, as it came")
    @ReadsAreTold
    @GetMapping(path = FILE, produces = MediaType.ALL_VALUE)
    ResponseEntity<byte[]> getEnclosure(@PathVariable String id, @PathVariable String file, Caller caller) {
        return Downloads.of(enclosures.get(id, file, caller));
    }

    @Operation(summary = "Takes a file from a draft; what was issued keeps its files")
    @DeleteMapping(FILE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteEnclosure(@PathVariable String id, @PathVariable String file, Caller caller) {
        enclosures.remove(id, file, caller);
    }
}
