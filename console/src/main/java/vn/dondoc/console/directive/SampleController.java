package vn.dondoc.console.directive;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.dondoc.console.api.Me;

/** A sample letter: read as if it had been dropped, or kept as a file. */
@Controller
@ConditionalOnBooleanProperty("dondoc.sample-data")
@RequestMapping("/van-ban/mau/{name}")
class SampleController {
    private final SampleLetters samples;
    private final Documents documents;

    SampleController(SampleLetters samples, Documents documents) {
        this.samples = samples;
        this.documents = documents;
    }

    @GetMapping
    ResponseEntity<byte[]> file(@PathVariable String name, @ModelAttribute("me") @Nullable Me me) {
        NamedFile file = samples.file(name, me);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.getFilename())
                                .build()
                                .toString())
                .body(file.getByteArray());
    }

    @PostMapping
    String take(@PathVariable String name, @ModelAttribute("me") @Nullable Me me) {
        NamedFile file = samples.file(name, me);
        return "redirect:/van-ban/"
                + documents.takeIn(file, UUID.randomUUID().toString(), me).id();
    }

    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void unknown() {}
}
