package vn.dondoc.reading.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as it stands in the document, and what whoever entered it made of it.
 *
 * @param asWritten the words; they are read again here
 * @param kind the reader's word for the sort of deadline, such as {@code month}; only kept where {@code due} is given
 * @param comparator the reader's word for how the act stands to the date, such as {@code before}; the same
 * @param due the last instant in time, decided by a person; wins over the words
 * @param recurrence how often, in words or as a rule
 * @param rule the reader's rule; only a remark
 */
public record WrittenDeadline(
        @NotBlank @Size(max = 500) String asWritten,
        @Size(max = 40) @Nullable String kind,
        @Size(max = 40) @Nullable String comparator,
        @Nullable Instant due,
        @Size(max = 200) @Nullable String recurrence,
        @Size(max = 60) @Nullable String rule) {}
