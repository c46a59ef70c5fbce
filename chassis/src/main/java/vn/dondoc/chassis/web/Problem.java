package vn.dondoc.chassis.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A refusal that the caller is told of as RFC 9457 problem details. Nothing was changed when it is thrown. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String code;
    private final transient LocalizedText title;
    private final transient Map<String, List<Violation>> faults = new LinkedHashMap<>();
    private final transient HttpHeaders headers = new HttpHeaders();

    /**
     * @param code stable name of the kind of problem, the last part of its {@code type}
     */
    public Problem(HttpStatus status, String code, LocalizedText title) {
        super(code + ": " + title.en());
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** There is none, or none that the caller may know of: the two look the same. */
    public static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", new LocalizedText("Không tìm thấy.", "Not found."));
    }

    /** The body says things that cannot be; each place is named under {@code errors}. */
    public static Problem invalid(List<Violation> errors) {
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "invalid",
                        new LocalizedText("Dữ liệu chưa hợp lệ.", "The request is not valid."))
                .listing("errors", errors);
    }

    public static Problem conflict(String code, LocalizedText title) {
        return new Problem(HttpStatus.CONFLICT, code, title);
    }

    /** Adds a list of places to the problem's members. */
    public Problem listing(String member, List<Violation> places) {
        faults.put(member, List.copyOf(places));
        return this;
    }

    public Problem header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Names the kind of problem for the world. */
    URI type() {
        return URI.create("urn:dondoc:problem:" + code);
    }

    public LocalizedText title() {
        return title;
    }

    public Map<String, List<Violation>> faults() {
        return faults;
    }

    public HttpHeaders headers() {
        return headers;
    }
}
