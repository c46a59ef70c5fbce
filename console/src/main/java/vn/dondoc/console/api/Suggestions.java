package vn.dondoc.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What else in the register a draft has to do with. */
public record Suggestions(List<Urged> chases, List<Lookalike> lookalikes) {

    /** A document that the draft seems to urge, with the items of it that are tasks. */
    public record Urged(String directive, @Nullable String number, String subject, List<String> taskPaths) {}

    /** A document that may be the same: by its number, or by its text. */
    public record Lookalike(
            String directive, @Nullable String number, String issuer, String subject, double similarity, Why why) {
        public enum Why {
            SAME_NUMBER,
            SAME_TEXT
        }
    }
}
