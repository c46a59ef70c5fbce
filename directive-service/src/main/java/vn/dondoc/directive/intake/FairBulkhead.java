package vn.dondoc.directive.intake;

import java.util.HashMap;
import java.util.Map;
import vn.dondoc.chassis.refusal.Refusal;

/** Who has a document here: so many at once, and of one caller no more than its share, so that it keeps nobody else out. */
final class FairBulkhead {
    private final ReadingSettings settings;
    private final Map<String, Integer> documents = new HashMap<>();
    private int taken;

    FairBulkhead(ReadingSettings settings) {
        this.settings = settings;
    }

    /** @throws Refusal 429 if the caller has its share, 503 if there is no place */
    synchronized void enter(String caller) {
        if (documents.getOrDefault(caller, 0) >= settings.share()) {
            throw IntakeRefusals.ownShare(settings.share());
        }
        if (taken >= settings.places()) {
            throw IntakeRefusals.busy();
        }
        taken++;
        documents.merge(caller, 1, Integer::sum);
    }

    /** To be called once for each time that the caller came in. */
    synchronized void leave(String caller) {
        taken--;
        documents.computeIfPresent(caller, (_, own) -> own == 1 ? null : own - 1);
    }
}
