package vn.dondoc.launcher.replay;

/**
 * A happening in words; those with the same verb and matter are told together.
 *
 * @param verb what happened
 * @param matter to what, and how
 * @param noun what there are many of
 * @param who the unit that it concerns, or, where {@code noun} is empty, what is counted
 */
record Phrase(String verb, String matter, String noun, String who) {

    static Phrase of(Happening happening, Glossary names) {
        String directive = names.directive(happening.text("directiveId"));
        String unit = names.unit(happening.text("unit"));
        return switch (happening.type()) {
            case "unit.changed" -> new Phrase("danh bạ", "", "đơn vị", names.unit(happening.text("code")));
            case "calendar.changed" -> new Phrase("lịch làm việc", "", "năm", "năm " + happening.text("year"));
            case "directive.issued" -> new Phrase("ban hành", directive, "văn bản", issued(happening));
            case "task.assigned" -> task("giao", directive + ", " + due(happening), unit);
            case "task.acknowledged" -> task("tiếp nhận", directive, unit);
            case "task.completed" -> task("hoàn thành", directive + ", " + done(happening), unit);
            case "deadline.approaching" -> task("nhắc", directive + ", " + ahead(happening), unit);
            case "deadline.missed" -> task("quá hạn", directive + ", " + due(happening), unit);
            case "deadline.overdue" -> task("đôn đốc", directive + ", sau hạn lần " + happening.text("ordinal"), unit);
            case "deadline.miss-withdrawn" -> task("rút quá hạn", directive, unit);
            case "report.submitted" -> report("báo cáo", directive + round(happening), unit);
            case "report.returned" -> report("trả lại", directive + " (" + happening.text("reason") + ")", unit);
            case "report.accepted" -> report("chấp nhận", directive, unit);
            case "notification.sent" -> new Phrase("đã báo tin", "", "", channel(happening) + about(happening));
            case "notification.failed" -> new Phrase("không báo được", happening.text("why"), "tin", unit);
            default -> new Phrase(happening.type(), "", "", unit);
        };
    }

    private static Phrase task(String verb, String matter, String unit) {
        return new Phrase(verb, matter, "nhiệm vụ", unit);
    }

    private static Phrase report(String verb, String matter, String unit) {
        return new Phrase(verb, matter, "báo cáo", unit);
    }

    private static String issued(Happening issued) {
        String urgency = switch (issued.text("urgency")) {
            case "HOA_TOC" -> "HỎA TỐC, ";
            case "KHAN" -> "KHẨN, ";
            default -> "";
        };
        return urgency + issued.text("subject");
    }

    private static String due(Happening task) {
        return task.has("due") ? "hạn " + Glossary.due(task.instant("due")) : "không thời hạn";
    }

    private static String done(Happening completed) {
        return switch (completed.body().path("movement").path("to").asString("")) {
            case "DONE_IN_TIME" -> "đúng hạn";
            case "DONE_LATE" -> "trễ hạn";
            default -> "không thời hạn";
        };
    }

    private static String ahead(Happening approaching) {
        int days = approaching.body().path("workingDaysAhead").asInt();
        return days == 0 ? "hạn là hôm nay" : "còn " + days + " ngày làm việc";
    }

    private static String round(Happening submitted) {
        int round = submitted.body().path("round").asInt();
        return round > 1 ? ", lần " + round : "";
    }

    private static String channel(Happening sent) {
        return sent.text("channel").equals("SMS") ? "SMS " : "e-mail ";
    }

    private static String about(Happening sent) {
        return switch (sent.text("kind")) {
            case "TaskAssigned" -> "giao việc";
            case "DeadlineApproaching" -> "nhắc trước hạn";
            case "DeadlineMissed" -> "quá hạn";
            case "DeadlineOverdue" -> "đôn đốc sau hạn";
            case "DeadlineMissWithdrawn" -> "đính chính quá hạn";
            case "ReportReturned" -> "trả lại báo cáo";
            default -> sent.text("kind");
        };
    }
}
