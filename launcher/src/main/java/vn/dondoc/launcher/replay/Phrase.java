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
            case "unit.changed" -> of(happening, names, "", "units", names.unit(happening.text("code")));
            case "calendar.changed" ->
                of(happening, names, "", "years", names.words("story.year", happening.text("year")));
            case "directive.issued" -> of(happening, names, directive, "directives", issued(happening, names));
            case "task.assigned", "deadline.missed" ->
                of(happening, names, due(happening, names, directive), "tasks", unit);
            case "task.acknowledged", "deadline.miss-withdrawn" -> of(happening, names, directive, "tasks", unit);
            case "task.completed" -> of(happening, names, done(happening, names, directive), "tasks", unit);
            case "deadline.approaching" -> of(happening, names, ahead(happening, names, directive), "tasks", unit);
            case "deadline.overdue" -> {
                String chased = names.words("story.chased", directive, happening.text("ordinal"));
                yield of(happening, names, chased, "tasks", unit);
            }
            case "report.submitted" -> of(happening, names, round(happening, names, directive), "reports", unit);
            case "report.returned" -> {
                String because = directive + " (" + happening.text("reason") + ")";
                yield of(happening, names, because, "reports", unit);
            }
            case "report.accepted" -> of(happening, names, directive, "reports", unit);
            case "notification.sent" -> new Phrase(verb(happening, names), "", "", sent(happening, names));
            case "notification.failed" -> of(happening, names, happening.text("why"), "messages", unit);
            default -> new Phrase(happening.type(), "", "", unit);
        };
    }

    private static Phrase of(Happening happening, Glossary names, String matter, String noun, String who) {
        return new Phrase(verb(happening, names), matter, names.words("story.many." + noun), who);
    }

    private static String verb(Happening happening, Glossary names) {
        return names.words("story.verb." + happening.type());
    }

    private static String issued(Happening issued, Glossary names) {
        String subject = issued.text("subject");
        return switch (issued.text("urgency")) {
            case "HOA_TOC" -> names.words("story.express", subject);
            case "KHAN" -> names.words("story.urgent", subject);
            default -> subject;
        };
    }

    private static String due(Happening task, Glossary names, String directive) {
        return task.has("due")
                ? names.words("story.due", directive, names.due(task.instant("due")))
                : names.words("story.undated", directive);
    }

    private static String done(Happening completed, Glossary names, String directive) {
        return switch (completed.body().path("movement").path("to").asString("")) {
            case "DONE_IN_TIME" -> names.words("story.in-time", directive);
            case "DONE_LATE" -> names.words("story.late", directive);
            default -> names.words("story.undated", directive);
        };
    }

    private static String ahead(Happening approaching, Glossary names, String directive) {
        int days = approaching.body().path("workingDaysAhead").asInt();
        return days == 0 ? names.words("story.today", directive) : names.words("story.ahead", directive, days);
    }

    private static String round(Happening submitted, Glossary names, String directive) {
        int round = submitted.body().path("round").asInt();
        return round > 1 ? names.words("story.again", directive, round) : directive;
    }

    private static String sent(Happening sent, Glossary names) {
        String channel = sent.text("channel").equals("SMS") ? "SMS" : "e-mail";
        String kind = sent.text("kind");
        return switch (kind) {
            case "TaskAssigned",
                    "CoordinationAsked",
                    "DeadlineApproaching",
                    "DeadlineMissed",
                    "DeadlineOverdue",
                    "DeadlineMissWithdrawn",
                    "ReportSubmitted",
                    "ReportAccepted",
                    "ReportReturned" -> names.words("story.sent." + kind, channel);
            default -> channel + " " + kind;
        };
    }
}
