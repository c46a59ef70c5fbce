package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.reading.outline.Paragraph;
import vn.dondoc.reading.outline.Point;

/**
 * What stands behind labels, as plans have it: "Cơ quan chủ trì: …", "Thời gian hoàn thành: …".
 *
 * @param leads who answers
 * @param coordinators who helps
 * @param deadlines until when
 * @param results what has to come out
 */
record Fields(List<Found> leads, List<Found> coordinators, List<Found> deadlines, List<Found> results) {
    private static final int MAX_DEADLINE = 300;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[\\p{L}0-9)])\\.\\s+(?=\\p{Lu})");

    private enum Label {
        LEAD("(?:(?:các )?(?:cơ quan|đơn vị|tổ chức|bộ phận)(?:,? (?:cơ quan|đơn vị|tổ chức))?,? ?)?"
                + "(?:được (?:giao|phân công) )?(?:chủ trì|đầu mối|chịu trách nhiệm|thực hiện)"
                + "(?:,? (?:chính|thực hiện|tham mưu|triển khai|tổ chức|xây dựng|theo dõi|soạn thảo)){0,3}"
                + "|(?:các )?(?:cơ quan|đơn vị)(?: được giao)? (?:chuẩn bị|soạn thảo|trình|tham mưu|xây dựng|đề xuất)"
                + "|phân công(?: thực hiện| nhiệm vụ| trách nhiệm)?|trách nhiệm(?: thực hiện)?"),
        HELP(
                "(?:(?:các )?(?:cơ quan|đơn vị|tổ chức)(?:,? (?:cơ quan|đơn vị|tổ chức))? ?)?phối hợp(?: (?:thực hiện|chính|triển khai|tham mưu)){0,2}"),
        TIME("(?:thời gian|thời hạn|tiến độ|mốc thời gian|lộ trình|hạn)"
                + "(?: (?:thực hiện|hoàn thành|báo cáo|trình|gửi|xử lý|triển khai|ban hành|tổ chức|kết quả|nộp)){0,3}"
                + "|hoàn thành"),
        RESULT(
                "(?:sản phẩm|kết quả|đầu ra|yêu cầu sản phẩm)(?: (?:đầu ra|dự kiến|đạt được|thực hiện|hoàn thành|phải đạt)){0,2}"),
        OTHER(
                "nội dung(?: thực hiện| công việc| nhiệm vụ)?|nhiệm vụ(?: cụ thể)?|mục tiêu|hình thức(?: thực hiện)?|đối tượng"
                        + "|địa điểm|kinh phí(?: thực hiện)?|thành phần|phương thức(?: thực hiện)?");

        private final String words;

        Label(String words) {
            this.words = words;
        }
    }

    private static final Pattern LABEL =
            Pattern.compile("(?iu)(?:^|[.;(]\\s?|\\n)(?:[-–+•]\\s?|[a-zđ][.)]\\s?|\\([0-9a-z]\\)\\s?)?(?:"
                    + "(?<lead>" + Label.LEAD.words + ")|(?<help>" + Label.HELP.words + ")|(?<time>" + Label.TIME.words
                    + ")|(?<result>" + Label.RESULT.words + ")|(?<other>" + Label.OTHER.words + "))\\s?:\\s?");

    private static final Pattern MEETING = Pattern.compile(
            "(?iu)[^\\p{L}]*thời gian(?: họp| tổ chức| bắt đầu)?\\s?:\\s?"
                    + "(?:(?:bắt đầu )?(?:từ |lúc |vào |hồi ){0,2}[0-9]{1,2} ?(?:giờ|h|g|:)"
                    + "|(?:(?:[0-9]{1,2}|một|nửa) (?:ngày|buổi)|(?:buổi )?(?:sáng|chiều))(?!\\p{L})[^.;]{0,40} (?:bắt đầu|từ|lúc) )");

    static Fields none() {
        return new Fields(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** What labels say in a point's own text. */
    static Fields own(Point point) {
        Fields fields = none();
        point.paragraphs().forEach(fields::read);
        return fields;
    }

    /** What labels say in a point and its letters and dashes. */
    static Fields whole(Point point) {
        Fields fields = none();
        fields.read(point);
        return fields;
    }

    private void read(Point point) {
        point.paragraphs().forEach(this::read);
        point.points().stream().filter(below -> !below.isNumbered()).forEach(this::read);
    }

    /** Whether the paragraph begins with a label. */
    static boolean isLabelled(Paragraph paragraph) {
        return LABEL.matcher(paragraph.text()).lookingAt();
    }

    /** Reads the labels of a paragraph. */
    void read(Paragraph paragraph) {
        Matcher matcher = LABEL.matcher(paragraph.text());
        int from = 0;
        Label label = null;
        while (matcher.find()) {
            if (label != null) {
                take(label, value(paragraph, from, matcher.start()));
            }
            label = isMeeting(paragraph.text().substring(matcher.start())) ? Label.OTHER : label(matcher);
            from = matcher.end();
        }
        if (label != null) {
            take(label, value(paragraph, from, paragraph.text().length()));
        }
    }

    /** "Thời gian: 01 buổi, bắt đầu lúc 14 giờ": when people come together, until when nothing has to be done. */
    private static boolean isMeeting(String text) {
        return MEETING.matcher(text).lookingAt();
    }

    private static Label label(Matcher matcher) {
        return matcher.group("lead") != null
                ? Label.LEAD
                : matcher.group("help") != null
                        ? Label.HELP
                        : matcher.group("time") != null
                                ? Label.TIME
                                : matcher.group("result") != null ? Label.RESULT : Label.OTHER;
    }

    private void take(Label label, Paragraph value) {
        if (value.text().isBlank()) {
            return;
        }
        switch (label) {
            case LEAD -> lead(value);
            case HELP -> coordinators.addAll(new Listing(Phrased.of(value)).units());
            case TIME -> time(value);
            case RESULT -> results.add(new Found(value.text(), value.start(), value.end(), Found.CERTAIN));
            case OTHER -> {}
        }
    }

    /** "Sở Nội vụ chủ trì; Sở Tư pháp và các sở, ban, ngành phối hợp." */
    private void lead(Paragraph value) {
        int from = 0;
        for (String part : value.text().split("(?<=;)")) {
            String stripped = part.stripLeading();
            Paragraph piece = new Paragraph(value.start() + from + part.length() - stripped.length(), stripped);
            Phrased words = Phrased.of(piece);
            List<Found> listed = new Listing(words).units();
            int end = listed.isEmpty() ? 0 : listed.getLast().end() - piece.start();
            boolean onlyHelp = stripped.length() > end
                    && end > 0
                    && Pattern.compile("(?iu)^\\s?(?:phối hợp|tham gia)")
                            .matcher(stripped.substring(end))
                            .find();
            if (onlyHelp && !leads.isEmpty()) {
                coordinators.addAll(listed);
            } else {
                leads.addAll(listed);
                coordinators.addAll(new Helpers(words).after(end));
            }
            from += part.length();
        }
    }

    private void time(Paragraph value) {
        String text = SENTENCE_END.split(value.text(), 2)[0];
        if (text.length() <= MAX_DEADLINE) {
            deadlines.add(new Found(text, value.start(), value.start() + text.length(), Found.CERTAIN));
        } else {
            deadlines.addAll(DeadlinePlaces.in(value));
        }
    }

    private static Paragraph value(Paragraph paragraph, int from, int to) {
        int end = to;
        String text = paragraph.text();
        while (end > from && ".;, /".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Paragraph(paragraph.start() + from, text.substring(from, Math.max(from, end)));
    }
}
