package vn.dondoc.launcher.clock;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
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

    @PutMapping
    Time move(@RequestBody Time time) {
        clock.moveTo(time.now().toInstant());
        return Time.of(clock.instant());
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
