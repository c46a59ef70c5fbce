package vn.dondoc.launcher.clock;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.chassis.time.Dates;

/** Tells and moves business time; in the launcher only. */
@RestController
@RequestMapping("/launcher/clock")
public class ClockController {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final OffsetClock clock;
    private final Texts texts;

    ClockController(OffsetClock clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
    }

    /** A business time, with the offset of Vietnam in answers. */
    public record Time(OffsetDateTime now) {
        static Time of(Instant instant) {
            return new Time(
                    instant.truncatedTo(ChronoUnit.MILLIS).atZone(VIETNAM).toOffsetDateTime());
        }
    }

    /** @param now the business time that it is to be */
    record Move(@Nullable String now) {}

    @GetMapping
    Time tell() {
        return Time.of(clock.instant());
    }

    @PutMapping
    Time move(@RequestBody Move move) {
        clock.moveTo(instant(move.now()));
        return Time.of(clock.instant());
    }

    private static Instant instant(@Nullable String now) {
        try {
            return Dates.instant(String.valueOf(now));
        } catch (DateTimeException e) {
            throw new Refusal(Refusal.Kind.UNREADABLE, "bad-request")
                    .listing("errors", List.of(Violation.of("/now", "NOT_A_MOMENT", String.valueOf(now))));
        }
    }

    @ExceptionHandler
    ProblemDetail refuse(Refusal unreadable, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setType(URI.create("urn:dondoc:problem:" + unreadable.code()));
        problem.setTitle(texts.say(unreadable.title(), locale));
        unreadable
                .violations()
                .forEach((member, places) -> problem.setProperty(
                        member,
                        places.stream()
                                .map(place -> Map.of(
                                        "pointer", place.pointer(),
                                        "code", place.code(),
                                        "message", texts.say(place.words(), locale)))
                                .toList()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refuse(ClockBackward backward, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setType(URI.create("urn:dondoc:problem:clock-backward"));
        problem.setTitle(texts.say(Message.of("clock-backward"), locale));
        OffsetDateTime now = Time.of(backward.current()).now();
        problem.setDetail(texts.say(Message.of("clock-backward.now", now), locale));
        return problem;
    }
}
