package vn.dondoc.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.reading.outline.Paragraph;

/**
 * What an order is about, where that stands before it: "Về đề nghị bổ sung vốn của tỉnh: Bộ Tài chính rà soát …", "Báo cáo
 * tuần: Văn phòng các sở gửi …".
 */
final class Topic {
    private static final Pattern TOPIC = Pattern.compile(
            "(?iu)(?:về|đối với) (?:[^.\\n]|\\.(?=[0-9])){3,700}?:\\s+(?=\\S)"
                    + "|(?:báo cáo|công tác|nội dung|lĩnh vực|chế độ|nhiệm vụ|việc|dự án|đề án|kiến nghị)(?!\\p{L})[^.:;\\n]{3,90}:\\s+(?=\\S)");

    private Topic() {}

    /** The paragraph without its topic: units that are named there are told nothing. */
    static Paragraph cut(Paragraph paragraph) {
        Matcher topic = TOPIC.matcher(paragraph.text());
        return topic.lookingAt() ? paragraph.from(topic.end()) : paragraph;
    }
}
