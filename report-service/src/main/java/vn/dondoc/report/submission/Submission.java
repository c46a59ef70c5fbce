package vn.dondoc.report.submission;

import java.time.Instant;
import vn.dondoc.messaging.identity.Caller;
import vn.dondoc.messaging.web.Creation;

/**
 * A report as it was handed in, before anybody looked at its task.
 *
 * @param reportId the id that the report has from here on
 * @param fingerprint hash of the body, see {@link Creation}
 * @param submittedAt business time; decides whether the report was in time
 */
public record Submission(
        String reportId, String fingerprint, String taskId, Caller sender, Instant submittedAt, Content content) {

    /** @throws vn.dondoc.messaging.web.Problem 422 if what its key made before had another body */
    public void requireSame(String storedFingerprint) {
        new Creation(reportId, fingerprint).requireSame(storedFingerprint);
    }
}
