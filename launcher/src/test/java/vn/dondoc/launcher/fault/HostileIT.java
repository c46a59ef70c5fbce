package vn.dondoc.launcher.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.launcher.Part;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.testing.SignIn;

/**
 * Services as in containers of {@value #MEGABYTES} MB each, the processes in which files are unpacked beside them; people who
 * send what does harm for {@code -Ddondoc.hostile.minutes} (five without); and somebody of another office who goes on working
 * at an even pace: before, which is what the time of the attack is held against, and meanwhile. No service ends, or grows
 * beyond its memory.
 *
 * <p>The attack never ceases, but all of it, the attackers included, has the few cores of one machine. So each kind has its own
 * people, who send the next when the last is answered: two with files and nothing between, as many as are unpacked at once; one
 * each with bodies, with questions and with what belongs to others, ten times a second at most; one with tokens at more than
 * twice what an address may; one who registers a long draft every ten seconds.
 */
@Tag("thorough")
class HostileIT {
    private static final int MEGABYTES = 512;
    private static final Duration SPELL = Duration.ofMinutes(Integer.getInteger("dondoc.hostile.minutes", 5));
    private static final Duration BEFORE = Duration.ofMinutes(Math.min(SPELL.toMinutes(), 5));
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final Set<Part> LIMITED = EnumSet.range(Part.DIRECTIVE, Part.GATEWAY);

    private static Platform platform;
    private static Story story;
    private static SignIn signIn;

    @BeforeAll
    static void start() throws Exception {
        // As the images have it: of a container's memory, 40 % for the heap. Without the cache that a start leaves,
        // which has
        // one service's classes in an image, and those of all here.
        platform = new Platform(
                "HostileIT",
                EnumSet.allOf(Part.class),
                List.of(
                        "-Xmx" + MEGABYTES * 40 / 100 + "m",
                        "-XX:AOTMode=off",
                        "-XX:ReservedCodeCacheSize=64m",
                        "-XX:TrimNativeHeapInterval=10000",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:TieredStopAtLevel=4",
                        "-Djdk.virtualThreadScheduler.parallelism=16"));
        story = new Story(platform.api());
        signIn = new SignIn(platform.ports().door(), platform.ports().url(Part.DESK));
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void nobodyEndsAServiceOrHoldsUpOthers() throws Exception {
        String directive = story.issued("Việc thường ngày", "chậm nhất ngày 27/12/2023");
        List<String> paths = List.of(
                "/api/v1/tasks?limit=50",
                "/api/v1/tasks/" + story.tasks(directive).get(1),
                "/api/v1/directives?limit=50",
                "/api/v1/reports?limit=50",
                "/api/v1/units?limit=50");
        String door = platform.ports().door();
        Attacks attacks = new Attacks(door, signIn, story, directive);
        var files = attacks.files();
        var tokens = attacks.tokens();
        platform.awaitRest();
        Attackers attackers = new Attackers();
        try (Neighbour neighbour = new Neighbour(door, signIn.person(DemoPerson.DUNG), paths)) {
            // The first calls meet services that have just started.
            pass(Duration.ofSeconds(30));
            neighbour.take();
            pass(BEFORE);
            Neighbour.Spell before = neighbour.take();
            say("Before", before);
            try (attackers) {
                attackers.begin(2, Duration.ZERO, files);
                attackers.begin(1, PAUSE, attacks.bodies());
                attackers.begin(1, PAUSE, attacks.questions());
                attackers.begin(1, PAUSE, attacks.others());
                attackers.begin(1, Duration.ofMillis(20), tokens);
                attackers.begin(1, Duration.ofSeconds(10), attacks.drafts());
                for (Duration left = SPELL; left.isPositive(); left = left.minus(BEFORE)) {
                    pass(BEFORE);
                    say("So far", neighbour.spell());
                }
            }
            Neighbour.Spell meanwhile = neighbour.take();
            say("Meanwhile", meanwhile);

            attackers.answers().forEach((attack, answers) -> System.out.println(attack + ": " + answers));
            for (Part part : LIMITED) {
                RunningParts service = platform.process(part);
                assertThat(service.isAlive()).as(part.id()).isTrue();
                assertThat(service.output()).doesNotContain("OutOfMemoryError");
                System.out.printf("%s: %d MB at most%n", part.id(), service.peak());
                assertThat(service.peak()).as(part.id()).isLessThanOrEqualTo(MEGABYTES);
            }
            assertThat(meanwhile.failures()).isEmpty();
            assertThat(meanwhile.percentile(99)).isLessThan(2 * before.percentile(99));
            assertThat(attackers.answers())
                    .allSatisfy((attack, answers) -> assertThat(answers.keySet())
                            .as(attack)
                            .allMatch(answer -> answer.matches("20[01]|4..|503")));
        }
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        Awaitility.await().forever().until(() -> System.nanoTime() - end >= 0);
    }

    private static void say(String when, Neighbour.Spell spell) {
        System.out.printf(
                "%s: %d calls, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, not answered: %s; p99 of each: %s%n",
                when,
                spell.calls(),
                spell.percentile(50),
                spell.percentile(95),
                spell.percentile(99),
                spell.percentile(99.9),
                spell.failures(),
                spell.percentiles(99));
    }
}
