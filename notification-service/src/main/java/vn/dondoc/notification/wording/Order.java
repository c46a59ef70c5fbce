package vn.dondoc.notification.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.calendar.VietnameseDay;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Vietnamese;

/**
 * What one unit was asked for, as a message names it.
 *
 * @param path the number of the order in the document; none where all of the document is meant
 * @param due the last instant in time; none without a deadline
 * @param from the name of the unit that had it before
 * @param oldDue the date that an amendment moved
 * @param reason why, in a person's words
 * @param task id of the task; none where all of the order is meant, whoever does it
 * @param stand how it stands to its date; none where that is not said
 */
public record Order(
        KnownDirective directive,
        @Nullable String path,
        @Nullable Instant due,
        @Nullable String from,
        @Nullable Instant oldDue,
        @Nullable String reason,
        @Nullable String task,
        @Nullable Stand stand) {

    /** How what a unit was asked for stands to its date. */
    public enum Stand {
        REPORTED_IN_TIME,
        REPORTED_LATE,
        /** A complete report waits for its decision. */
        WAITING,
        OVERDUE
    }

    private static final int ROW_AT_MOST = 300;

    /** The order that the document as known here has at that place. */
    Optional<KnownDirective.Item> item() {
        return Optional.ofNullable(path).flatMap(directive::item);
    }

    /** The document by its number and day, as far as it has them. */
    String document() {
        return document(directive);
    }

    /** As briefly as can be: by its number, else by its day. */
    static String called(KnownDirective directive) {
        String number = directive.number();
        return number == null ? document(directive) : OneLine.of(number);
    }

    static String document(KnownDirective directive) {
        String number = directive.number();
        String day = directive.issuedOn();
        String written = day == null ? "" : VietnameseDay.written(LocalDate.parse(day));
        if (number == null) {
            return day == null
                    ? Vietnamese.say("letter-document.without-number")
                    : Vietnamese.say("letter-document.without-number-dated", written);
        }
        return day == null ? OneLine.of(number) : Vietnamese.say("letter-document.dated", OneLine.of(number), written);
    }

    /** The number of the document, or its day, and what it is about: items of several documents may have the same number. */
    String inFull() {
        return path == null || !directive.hasSeveralItems() ? ofAllOfIt() : numbered("letter-called.item", about());
    }

    /** The number of the document, or its day, and its subject. */
    String ofAllOfIt() {
        return numbered("letter-called", OneLine.of(directive.subject()));
    }

    private String numbered(String key, String words) {
        String number = directive.number();
        String day = directive.issuedOn();
        if (number != null) {
            return Vietnamese.say(key, OneLine.of(number), words);
        }
        return day == null
                ? words
                : Vietnamese.say(
                        key,
                        Vietnamese.say("letter-document.by-day", VietnameseDay.written(LocalDate.parse(day))),
                        words);
    }

    /** What it is about, in a few words: the document's subject, and where that has several items, the item's words. */
    String about() {
        String subject = OneLine.of(directive.subject());
        if (path == null || !directive.hasSeveralItems()) {
            return subject;
        }
        return item().map(item -> Vietnamese.say("letter-item.words", OneLine.of(path), withoutEnd(item.text())))
                .orElse(subject);
    }

    /** Somebody's sentence as a part of ours. */
    private static String withoutEnd(String sentence) {
        return OneLine.of(sentence).replaceFirst("[.;, ]+$", "");
    }

    /**
     * All of it but its document in one line, for a list.
     *
     * @param now when it is written
     */
    String row(Kind kind, Instant now) {
        String about = OneLine.atMost(ROW_AT_MOST, about());
        return switch (kind) {
            case TASK_SUPERSEDED -> about;
            case UNIT_NOT_REACHED ->
                Vietnamese.say("letter-row.not-reached", String.valueOf(from), String.valueOf(reason));
            case DEADLINE_MISSED, DEADLINE_OVERDUE -> late(dated(about), now);
            case TASK_TRANSFERRED ->
                from == null
                        ? standing(dated(about), now)
                        : Vietnamese.say("letter-row.from", standing(dated(about), now), from);
            case TRANSFER_AWAITED -> Vietnamese.say("letter-row.of", standing(dated(about), now), String.valueOf(from));
            case TASK_AMENDED -> Vietnamese.say("letter-row.old-due", dated(about), Due.full(oldDue));
            default -> dated(about);
        };
    }

    private String dated(String about) {
        return due == null
                ? Vietnamese.say("letter-row.undated", about)
                : Vietnamese.say("letter-row", about, Due.full(due));
    }

    /** Until when, and how it stands to that; none without a date. */
    String dueAndStand(Instant now) {
        return due == null ? Due.full(null) : standing(Due.full(due), now);
    }

    /** With how it stands to its date, where that is to be said. */
    private String standing(String words, Instant now) {
        return switch (stand) {
            case null -> words;
            case REPORTED_IN_TIME -> Vietnamese.say("letter-stand.in-time", words);
            case REPORTED_LATE -> Vietnamese.say("letter-stand.late", words);
            case WAITING -> Vietnamese.say("letter-stand.waiting", words);
            case OVERDUE -> late(words, now);
        };
    }

    /** With how late it is by now. */
    private String late(String words, Instant now) {
        if (due == null || !due.isBefore(now)) {
            return words;
        }
        long days = Due.days(due, now);
        return days == 0
                ? Vietnamese.say("letter-row.late-today", words)
                : Vietnamese.say("letter-row.late", words, days);
    }

    /** What is over of a document that was recalled, in one line. */
    String overRow() {
        String words = OneLine.atMost(
                ROW_AT_MOST,
                item().filter(_ -> !directive.hasSeveralItems())
                        .map(item -> withoutEnd(item.text()))
                        .orElseGet(this::about));
        return task == null ? Vietnamese.say("letter-over.help", words) : words;
    }
}
