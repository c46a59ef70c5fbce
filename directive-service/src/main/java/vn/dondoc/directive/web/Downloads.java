package vn.dondoc.directive.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.dondoc.directive.file.Original;

/** Hands out kept files. Never shown in place: what somebody uploaded must not run as a page of this site. */
final class Downloads {
    private Downloads() {}

    static ResponseEntity<byte[]> of(Original file) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .contentType(
                        file.mediaType().isConcrete()
                                ? MediaType.asMediaType(file.mediaType())
                                : MediaType.APPLICATION_OCTET_STREAM)
                .body(file.bytes());
    }
}
