package vn.dondoc.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.reading.document.DirectiveType;
import vn.dondoc.reading.names.Folded;
import vn.dondoc.reading.outline.Point;

/** What a point is there for: to explain, to order, to enforce what is decided. */
record PointSense(PointReading said) {
    /** Headings of what explains and asks nothing; not what is agreed to "về nguyên tắc". */
    private static final Pattern EXPLAINS = Pattern.compile(
            "(?!(?:co ban )?(?:dong y|nhat tri|thong nhat|chap thuan))(?:.{0,12} )?(?:muc dich|danh gia|tinh hinh|ket qua dat duoc|"
                    + "ton tai|han che|quan diem|muc tieu|can cu|dac diem|nhan dinh|su can thiet|pham vi|doi tuong ap dung|"
                    + "yeu cau$|nguyen tac|khai quat|uu diem).*+");

    /** What goes over from explaining to ordering. */
    private static final Pattern LEADS_ON =
            Pattern.compile("(?ius).*(?:yêu cầu|đề nghị|chỉ đạo|như sau|sau đây|nhiệm vụ sau|giao nhiệm vụ)\\s?:\\s*");

    /** Who is asked to come to a meeting, when and where. */
    private static final Pattern ATTENDANCE =
            Pattern.compile("(?:thanh phan|dai bieu|kinh moi)(?: (?:du|tham|kinh|moi|hop|gom|hoi).*+)?");

    private static final Pattern MEETING =
            Pattern.compile("(?:thoi gian|dia diem|chu tri|nguoi chu tri|chu toa|hinh thuc|noi dung hop).*+");

    /** Headings of what is about the work and no work. */
    private static final Pattern ABOUT = Pattern.compile(
            "(?:kinh phi|to chuc thuc hien|noi dung|nhiem vu|giai phap|hinh thuc|thoi gian|thanh phan|dia diem|phu luc|"
                    + "phan cong|trach nhiem|che do|cac nhiem vu|mot so).*+");

    /** What a decision decides by being issued. */
    private static final Pattern DECIDES = Pattern.compile(
            "(?:ban hanh|quyet dinh nay|thong qua|phe duyet|cong bo|bai bo|sua doi|thanh lap|kien toan).*+");

    /** What is agreed to is no order by itself: who carries it out is named beside it. */
    private static final Pattern ASSENTS = Pattern.compile(
            "(?:co ban )?(?:dong y|nhat tri|thong nhat|chap thuan|cho phep|ghi nhan|bieu duong|hoan nghenh|danh gia cao)"
                    + "(?! (?:giao|yeu cau)).*+");

    /** Who is only told that what is decided binds him: the last article of a decision. */
    private static final Pattern ENFORCES = Pattern.compile("(?iu)(?:(?<!\\p{L})"
            + "(?:chịu trách nhiệm (?:tổ chức |triển khai |hướng dẫn )?(?:thi hành|thực hiện)|thi hành)"
            + " (?:quyết định|nghị quyết|chỉ thị|quy chế|quy định)(?: này)?"
            + "| căn cứ (?:quyết định|nghị quyết)(?: này)? thi hành)[\\s./]{0,9}$");

    /** It is one sentence, and no longer. */
    private static final int LONGEST_ARTICLE = 1_500;

    /** What is shorter is a heading. */
    private static final int SHORTEST_ORDER = 40;

    private static final int SHORTEST_ORDERED = 10;

    /**
     * Whether its heading is one of what asks nothing.
     *
     * @param areOrdered whether a sentence above the points orders them to somebody
     */
    boolean explains(boolean areOrdered) {
        return !(areOrdered && isSentence())
                && point().isNumbered()
                && Fields.whole(said.point()).leads().isEmpty()
                && EXPLAINS.matcher(Folded.of(said.opening())).matches()
                && !LEADS_ON.matcher(point().text()).matches()
                && !said.asksAfterGround();
    }

    /** Whether it says who is asked to come: nobody is told anything there. */
    static boolean isAttendance(Point point) {
        return ATTENDANCE.matcher(Folded.of(new PointReading(point).opening())).matches();
    }

    /** Whether it says of a meeting who comes, when and where. */
    static boolean isOfMeeting(Point point) {
        return isAttendance(point)
                || MEETING.matcher(Folded.of(new PointReading(point).opening())).matches();
    }

    /** "Đánh giá khó khăn, đề xuất giải pháp.": no heading. */
    private boolean isSentence() {
        String first = point().paragraphs().getFirst().text().strip();
        return !point().isSection() && !point().isHeading() && (first.endsWith(".") || first.endsWith(";"));
    }

    /** Whether it only says who is bound by what is decided. */
    boolean enforces() {
        String text = point().text();
        Matcher end = ENFORCES.matcher(text);
        return text.length() <= LONGEST_ARTICLE
                && end.find()
                && !text.substring(0, end.start()).contains(". ");
    }

    /**
     * Whether it orders something, even if it names nobody.
     *
     * @param areOrdered whether a sentence above the points orders them to somebody
     */
    boolean isOrder(DirectiveType type, boolean areOrdered) {
        if (Member.is(point())) {
            return false;
        }
        if (type == DirectiveType.QUYET_DINH
                && DECIDES.matcher(Folded.of(said.opening().strip())).matches()) {
            return false;
        }
        if (ASSENTS.matcher(Folded.of(said.opening().strip())).matches()) {
            return false;
        }
        return type != DirectiveType.KE_HOACH
                && (!point().points().isEmpty()
                        || point().text().length() > (areOrdered ? SHORTEST_ORDERED : SHORTEST_ORDER)
                                && !ABOUT.matcher(Folded.of(said.opening())).matches());
    }

    private Point point() {
        return said.point();
    }
}
