package vn.dondoc.directive.intake;

import java.nio.charset.Charset;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.directive.unit.sheet.UnitSheet;

/** Reads tables of units, by what they are and not by what they are called; one at a time, since few are sent. */
@Component
public final class Sheets implements DisposableBean {
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration TIME = Duration.ofSeconds(20);

    private final Bulkhead bulkhead = new Bulkhead(1, WAIT, TIME);
    private final Unpackers unpackers;

    Sheets(Unpackers unpackers) {
        this.unpackers = unpackers;
    }

    /**
     * @param table CSV or .xlsx
     * @param said the encoding that the sender names for CSV, if any
     * @throws Refusal 413, 415 or 422 with what to do instead, 503 if others are being read
     */
    public UnitSheet read(byte[] table, @Nullable Charset said) {
        if (!Intake.isPacked(table)) {
            return UnitSheet.read(table, said);
        }
        try (Bulkhead.Permit permit = bulkhead.take();
                Unpackers.Turn turn = unpackers.take(table, null)) {
            return UnitSheet.read(permit.read(turn::table, turn::worked));
        }
    }

    @Override
    public void destroy() {
        bulkhead.close();
    }
}
