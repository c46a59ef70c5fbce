package vn.dondoc.directive.unit.sheet;

import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.web.LocalizedText;

/**
 * A row that was not taken, and why.
 *
 * @param line where it stands in the file; the head is line 1
 * @param column the column at fault, if it is one
 * @param code stable, for programs
 */
public record Refused(int line, @Nullable String column, String code, LocalizedText words) {

    static LocalizedText unreadable(String column) {
        return new LocalizedText(
                        "Cột “%s” trống hoặc không đúng khuôn dạng.", "The column “%s” is empty or has the wrong form.")
                .with(column);
    }
}
