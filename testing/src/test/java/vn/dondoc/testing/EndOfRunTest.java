package vn.dondoc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class EndOfRunTest {

    @Test
    void countsWhatRanAndNamesWhatWasLeftOutWithTheReason() {
        assertThat(endOf("reports", Partly.class).lines())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).matches("reports: 2 tests ran in \\d+\\.\\d s, 3 left out"),
                        line -> assertThat(line)
                                .isEqualTo("reports: left out EndOfRunTest$Partly.needsATool: No promtool."),
                        line -> assertThat(line).isEqualTo("reports: left out EndOfRunTest$Partly.waits: not yet"),
                        line -> assertThat(line).matches("reports: left out EndOfRunTest\\$Partly.odd .*2.*: Even."));
    }

    @Test
    void namesEachTestOfAClassThatCouldNotBegin() {
        assertThat(endOf("reports", NotHere.class))
                .contains("0 tests ran", "2 left out", "NotHere.first: Elsewhere.", "NotHere.second: Elsewhere.");
    }

    @Test
    void saysItOnceOfAllClassesThatAJvmWasHanded() {
        assertThat(endOf("reports", Partly.class, NotHere.class).lines())
                .filteredOn(line -> line.contains("tests ran"))
                .singleElement()
                .asString()
                .matches("reports: 2 tests ran in \\d+\\.\\d s, 5 left out");
    }

    @Test
    void saysNothingWhereNoTestRan() {
        assertThat(endOf("reports")).isEmpty();
    }

    @Test
    void saysNothingWhereNoModuleIsNamed() {
        assertThat(endOf(null, Partly.class)).isEmpty();
    }

    private static String endOf(@Nullable String module, Class<?>... tests) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        EndOfRun end = new EndOfRun(module, new PrintStream(said, true, StandardCharsets.UTF_8));
        LauncherConfig alone = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addLauncherSessionListeners(end)
                .build();
        try (LauncherSession session = LauncherFactory.openSession(alone)) {
            for (Class<?> one : tests) {
                session.getLauncher()
                        .execute(LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(one))
                                .build());
            }
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    static class Partly {
        @Test
        void runs() {}

        @Test
        void needsATool() {
            Assumptions.abort("No promtool.");
        }

        @Test
        @Disabled("not yet")
        void waits() {}

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void odd(int number) {
            Assumptions.assumeTrue(number % 2 == 1, "Even.");
        }
    }

    static class NotHere {
        @BeforeAll
        static void look() {
            Assumptions.abort("Elsewhere.");
        }

        @Test
        void first() {}

        @Test
        void second() {}
    }
}
