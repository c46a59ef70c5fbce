package vn.dondoc.console.directive;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.dondoc.console.api.Directives;

/** The files of a document, to be kept and never shown in place: what somebody sent must not run as a page. */
@Controller
@RequestMapping("/van-ban/{id}")
class FileController {
    private final Directives directives;

    FileController(Directives directives) {
        this.directives = directives;
    }

    @GetMapping("/ban-goc")
    ResponseEntity<byte[]> original(@PathVariable String id) {
        return download(directives.original(id));
    }

    @GetMapping("/tep/{file}")
    ResponseEntity<byte[]> enclosure(@PathVariable String id, @PathVariable String file) {
        return download(directives.enclosure(id, file));
    }

    /** Under the name that the API gives it. */
    private static ResponseEntity<byte[]> download(ResponseEntity<byte[]> file) {
        HttpHeaders told = file.getHeaders();
        MediaType type = told.getContentType();
        String name = told.getFirst(HttpHeaders.CONTENT_DISPOSITION);
        return ResponseEntity.ok()
                .contentType(type == null ? MediaType.APPLICATION_OCTET_STREAM : type)
                .header(HttpHeaders.CONTENT_DISPOSITION, name == null ? "attachment" : name)
                .body(file.getBody());
    }
}
