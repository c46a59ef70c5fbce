package vn.dondoc.messaging.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClockRuleTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** One breach a line; the rule has to find each. */
    @SuppressWarnings("unused")
    private static final class Breaches {
        private static final int FIRST = line();
        private final Instant instant = Instant.now();
        private final Instant ofAClock = Instant.now(Clock.systemUTC());
        private final LocalDate day = LocalDate.now();
        private final LocalDate dayInZone = LocalDate.now(ZONE);
        private final LocalDateTime local = LocalDateTime.now(ZONE);
        private final LocalTime time = LocalTime.now(ZONE);
        private final ZonedDateTime zoned = ZonedDateTime.now(ZONE);
        private final OffsetDateTime offset = OffsetDateTime.now();
        private final Year year = Year.now(ZONE);
        private final YearMonth month = YearMonth.now(ZONE);
        private final LocalDate chronology = IsoChronology.INSTANCE.dateNow(ZONE);
        private final Date date = new Date();
        private final Calendar calendar = Calendar.getInstance();
        private final Calendar gregorian = new GregorianCalendar();
        private final long millis = System.currentTimeMillis();
        private final Clock system = Clock.system(ZONE);
        private final Clock ticking = Clock.tickSeconds(ZONE);
        private final InstantSource source = InstantSource.system();
        private final Supplier<Instant> reference = Instant::now;
        private final Supplier<Instant> lambda = () -> Instant.now();
        private static final int LAST = line();
    }

    @SuppressWarnings("unused")
    private static final class Good {
        private final InstantSource given = InstantSource.fixed(Instant.EPOCH);
        private final Clock clock = Clock.fixed(Instant.EPOCH, ZONE);
        private final Instant instant = given.instant();
        private final LocalDate day = LocalDate.now(clock);
        private final LocalDate ofAnInstant = LocalDate.ofInstant(instant, ZONE);
        private final Date date = new Date(given.millis());
        private final Clock slow = Clock.tick(clock, Duration.ofMillis(1));
        private final OffsetDateTime offset = instant.atOffset(ZoneOffset.UTC);
        private final long nanos = System.nanoTime();
    }

    @Test
    void findsEveryWayToAskTheMachineForTheTime() {
        List<Integer> lines = breaches(Breaches.class).getFailureReport().getDetails().stream()
                .map(detail -> detail.replaceAll(".*\\(ClockRuleTest\\.java:(\\d+)\\)", "$1"))
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .toList();
        assertThat(lines)
                .containsExactlyElementsOf(IntStream.range(Breaches.FIRST + 1, Breaches.LAST)
                        .boxed()
                        .toList());
    }

    @Test
    void leavesAloneWhoAsksAClock() {
        assertThat(breaches(Good.class).getFailureReport().getDetails()).isEmpty();
    }

    private static EvaluationResult breaches(Class<?> of) {
        JavaClasses one = new ClassFileImporter().importClasses(of);
        return ClockRule.TIME_COMES_FROM_THE_CLOCKS.evaluate(one);
    }

    private static int line() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
    }
}
