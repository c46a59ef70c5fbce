package vn.dondoc.notification.wording;

import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.notice.Notice;

/**
 * What each kind of message says in its own words.
 *
 * @param title a few words for the subject line
 * @param opening what happened
 * @param action what to do now
 */
record Phrases(String title, String opening, String action) {
    private static final String REPORT = "Đề nghị khẩn trương thực hiện và gửi báo cáo kết quả trên hệ thống.";

    static Phrases of(Notice notice) {
        Notice.Facts facts = notice.facts();
        return switch (notice.kind()) {
            case TASK_ASSIGNED ->
                new Phrases(
                        "Nhiệm vụ mới",
                        "Đơn vị được giao một nhiệm vụ mới.",
                        "Đề nghị tiếp nhận nhiệm vụ trên hệ thống, tổ chức thực hiện và báo cáo đúng hạn.");
            case TASK_TRANSFERRED ->
                new Phrases(
                        "Tiếp nhận nhiệm vụ chuyển giao",
                        "Do sắp xếp tổ chức, các nhiệm vụ chưa hoàn thành của đơn vị cũ nay được chuyển cho đơn vị.",
                        "Đề nghị xem các nhiệm vụ trên hệ thống, tiếp tục thực hiện và báo cáo đúng hạn.");
            case DEADLINE_APPROACHING -> approaching(facts.workingDaysAhead(), facts.late());
            case DEADLINE_MISSED ->
                new Phrases("Quá hạn", "Nhiệm vụ đã quá hạn mà hệ thống chưa nhận được báo cáo của đơn vị.", REPORT);
            case DEADLINE_OVERDUE ->
                new Phrases(
                        "Vẫn quá hạn" + (facts.ordinal() == null ? "" : ", nhắc lần " + facts.ordinal()),
                        "Nhiệm vụ đã quá hạn và đến nay hệ thống vẫn chưa nhận được báo cáo của đơn vị.",
                        REPORT);
            case DEADLINE_MISS_WITHDRAWN ->
                new Phrases(
                        "Đính chính, không quá hạn",
                        "Thông báo quá hạn trước đây đối với nhiệm vụ này được rút lại: báo cáo của đơn vị đã được gửi"
                                + " trong hạn"
                                + (facts.submittedAt() == null
                                        ? "."
                                        : ", lúc " + Due.moment(facts.submittedAt()) + "."),
                        "Đơn vị không phải làm gì thêm; số liệu đã được đính chính.");
            case TASK_AMENDED ->
                new Phrases(
                        "Thay đổi thời hạn",
                        "Thời hạn của nhiệm vụ đã được thay đổi"
                                + (facts.oldDue() == null
                                        ? "."
                                        : "; thời hạn trước đây: " + Due.full(facts.oldDue()) + "."),
                        "Đề nghị thực hiện và báo cáo theo thời hạn mới.");
            case TASK_SUPERSEDED ->
                new Phrases(
                        "Nhiệm vụ được thay thế",
                        "Văn bản đã được sửa đổi; đơn vị không còn phải thực hiện nhiệm vụ này.",
                        "Đơn vị không phải làm gì thêm đối với nhiệm vụ này.");
            case DIRECTIVE_RECALLED ->
                new Phrases(
                        "Thu hồi văn bản",
                        "Văn bản dưới đây đã được thu hồi; các nhiệm vụ chưa hoàn thành của văn bản không còn phải thực"
                                + " hiện.",
                        "Đơn vị không phải làm gì thêm đối với văn bản này.");
            case REPORT_RETURNED ->
                new Phrases(
                        "Báo cáo bị trả lại",
                        "Báo cáo của đơn vị"
                                + (facts.submittedAt() == null ? "" : " gửi lúc " + Due.moment(facts.submittedAt()))
                                + " bị trả lại để hoàn thiện.",
                        "Đề nghị bổ sung theo lý do nêu trên và gửi lại báo cáo.");
        };
    }

    private static Phrases approaching(@Nullable Integer days, boolean late) {
        String action = "Nếu chưa báo cáo, đề nghị hoàn thành và gửi báo cáo trước khi hết hạn.";
        // What a late reminder counted on is no longer so: it names the date alone.
        if (days == null || late) {
            return new Phrases("Sắp đến hạn", "Nhiệm vụ của đơn vị sắp đến hạn.", action);
        }
        return days == 0
                ? new Phrases("Đến hạn hôm nay", "Hôm nay là hạn của nhiệm vụ.", action)
                : new Phrases(
                        "Còn " + days + " ngày làm việc",
                        "Còn " + days + " ngày làm việc là đến hạn của nhiệm vụ.",
                        action);
    }
}
