package vn.dondoc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.audit.ReadsAreTold;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.directive.file.Original;
import vn.dondoc.directive.file.Originals;
import vn.dondoc.directive.issue.Directives;

@RestController
class OriginalController {
    private final Directives directives;
    private final Originals originals;

    OriginalController(Directives directives, Originals originals) {
        this.directives = directives;
        this.originals = originals;
    }

    @Operation(summary = "Downloads the file from which a directive was read, as it came")
    @ReadsAreTold
    @GetMapping(path = "/api/v1/directives/{id}/original", produces = MediaType.ALL_VALUE)
    ResponseEntity<byte[]> getOriginal(@PathVariable String id, Caller caller) {
        Original original = Optional.ofNullable(
                        directives.get(id, caller).content().original())
                .flatMap(originals::find)
                .orElseThrow(Refusal::notFound);
        return Downloads.of(original);
    }
}
