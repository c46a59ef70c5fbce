package vn.dondoc.directive.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.directive.file.Originals;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.directive.issue.Sentences;
import vn.dondoc.directive.issue.WarningSource;
import vn.dondoc.reading.document.Content;

/**
 * Says of a draft again what was not read of the file that it came from, and that its own words are in an old encoding:
 * whoever issues it may not be who had it read.
 */
@Component
final class UnreadParts implements WarningSource {
    private final Originals originals;

    UnreadParts(Originals originals) {
        this.originals = originals;
    }

    /** What stays so, whatever a person writes in the draft. */
    static List<Violation> ofFile(Intake.Taken taken) {
        return Sentences.violations(taken.remarks().stream()
                .filter(remark -> !remark.equals(OldEncoding.REMARK))
                .toList());
    }

    @Override
    public List<Violation> remarks(Content content, @Nullable Directive registered, Caller caller) {
        if (registered == null) {
            // The reading itself has said so.
            return List.of();
        }
        List<Violation> unread = new ArrayList<>();
        String file = content.original();
        if (file != null) {
            unread.addAll(originals.unread(file));
        }
        if (OldEncoding.isIn(words(content))) {
            unread.addAll(Sentences.violations(List.of(OldEncoding.REMARK)));
        }
        return unread;
    }

    private static String words(Content content) {
        return Stream.concat(
                        Stream.of(content.subject()),
                        content.placed().stream().map(placed -> placed.item().text()))
                .collect(Collectors.joining("\n"));
    }
}
