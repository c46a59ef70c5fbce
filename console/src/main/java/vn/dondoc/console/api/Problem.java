package vn.dondoc.console.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why something was refused, in the language of the call (RFC 9457). */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Problem(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable List<Place> errors,
        @Nullable List<Place> warnings) {

    /** What is wrong with one place of what was sent, or odd about it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Place(
            @Nullable String pointer,
            @Nullable String code,
            @Nullable String message) {}
}
