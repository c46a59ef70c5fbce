package vn.dondoc.reading.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.names.Folded;

/** What a column of a table of tasks holds, by what stands above it. */
public enum Heading {
    NUMBER("(?:so )?(?:tt|stt|thu tu)"),
    LEAD_AND_HELP(".*chu tri.*phoi hop.*"),
    HELP(".*phoi hop.*"),
    TIME(".*(?:thoi gian|thoi han|tien do|lo trinh|hoan thanh|ky bao cao).*"),
    RESULT(".*(?:san pham|ket qua|dau ra).*"),
    TASK("(?!.*(?:chu tri|phan cong|trach nhiem|dau moi|co quan|don vi))"
            + ".*(?:nhiem vu|noi dung|cong viec|hoat dong|giai phap|danh muc|ten).*"),
    LEAD(".*(?:chu tri|thuc hien|phan cong|trach nhiem|dau moi|co quan|don vi).*"),
    OTHER("ghi chu|kinh phi.*|can cu.*|muc tieu.*|chi tieu.*");

    private static final int MAX_LENGTH = 60;

    private final Pattern form;

    Heading(String form) {
        this.form = Pattern.compile(form);
    }

    /** What a cell says that its column holds; none if it is no heading. */
    public static @Nullable Heading of(String cell) {
        if (cell.length() > MAX_LENGTH) {
            return null;
        }
        String folded = Folded.of(cell);
        for (Heading heading : values()) {
            if (heading.form.matcher(folded).matches()) {
                return heading;
            }
        }
        return null;
    }
}
