package vn.dondoc.launcher.clock;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;

/** Tells and moves business time; in the launcher only. */
@RestController
@RequestMapping("/launcher/clock")
public class ClockController {

    private static final int FIRST = 1900;
    private static final int LAST = 2199;
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

    @GetMapping
    Time tell() {
        return Time.of(clock.instant());
    }

    /** @param now with an offset, as ISO 8601 writes it */
    record Wish(@Nullable String now) {}

    @PutMapping
    Time move(@RequestBody Wish wish) {
        clock.moveTo(instant(wish.now()));
        return Time.of(clock.instant());
    }

    private static Instant instant(@Nullable String word) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(word == null ? "" : word);
            if (FIRST <= time.getYear() && time.getYear() <= LAST) {
                return time.toInstant();
            }
        } catch (DateTimeParseException e) {
            throw new NoTime(e);
        }
        throw new NoTime(null);
    }

    /** What was sent is no time that the clock can show. */
    private static final class NoTime extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoTime(@Nullable DateTimeParseException cause) {
            super(cause);
        }
    }

    @ExceptionHandler({NoTime.class, HttpMessageNotReadableException.class})
    ProblemDetail unreadable(Exception unreadable, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setType(URI.create("urn:dondoc:problem:bad-request"));
        problem.setTitle(texts.say(Message.of("clock-no-time"), locale));
        problem.setProperty(
                "errors", List.of(Map.of("pointer", unreadable instanceof NoTime ? "/now" : "", "code", "NO_TIME")));
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
