package vn.dondoc.directive.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.reading.document.Content;

/** Knows something beside the text of a document that whoever issues it should know first. */
public interface WarningSource {

    /**
     * What is odd, from what the caller may read; to be confirmed as every warning.
     *
     * @param registered the directive whose text it is; none while it is only read
     */
    List<Violation> remarks(Content content, @Nullable Directive registered, Caller caller);

    /** What of a remark is kept with the directive, for all who may read it and not for the caller alone. */
    default Violation kept(Violation remark) {
        return remark;
    }
}
