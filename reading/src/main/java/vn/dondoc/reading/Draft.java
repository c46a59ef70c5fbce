package vn.dondoc.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.document.Deliverable;

/** An item while it is being read. */
final class Draft {
    final String path;
    final List<Draft> items = new ArrayList<>();
    final List<Found> deadlines = new ArrayList<>();
    final List<Deliverable> deliverables = new ArrayList<>();

    /** In which time everything below it is to be done. */
    final List<Found> within = new ArrayList<>();

    /** What recurs is not owed before that day. */
    @Nullable LocalDate notBefore;

    Found text;
    List<Found> leads = List.of();
    List<Found> coordinators = List.of();
    List<Found> appraisers = List.of();
    boolean isTask;

    @Nullable Found reportTo;

    Draft(String path, Found text) {
        this.path = path;
        this.text = text;
    }
}
