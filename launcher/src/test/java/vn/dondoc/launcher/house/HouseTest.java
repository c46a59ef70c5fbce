package vn.dondoc.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.chassis.breach.Overheard;
import vn.dondoc.chassis.breach.There;
import vn.dondoc.chassis.breach.Upwards;
import vn.dondoc.chassis.breach.round.Back;
import vn.dondoc.deadlines.breach.Framed;
import vn.dondoc.messaging.testing.ClockRule;
import vn.dondoc.reading.breach.Bound;

class HouseTest {
    private static final Path PROJECT = Path.of("..");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("vn.dondoc");

    @Test
    void takesTheTimeFromTheClocks() {
        ClockRule.TIME_COMES_FROM_THE_CLOCKS.check(CLASSES);
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        HouseRules.NO_CYCLES.check(CLASSES);
    }

    @Test
    void keepsDeadlinesFreeOfFrameworks() {
        HouseRules.DEADLINES_KNOW_NO_FRAMEWORK.check(CLASSES);
    }

    @Test
    void keepsReadingFreeOfFrameworks() {
        HouseRules.READING_KNOWS_NO_FRAMEWORK.check(CLASSES);
    }

    @Test
    void leavesHttpToTheWeb() {
        HouseRules.ONLY_WEB_KNOWS_HTTP.check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("downwards")
    void dependsDownwards(ArchRule rule) {
        rule.check(CLASSES);
    }

    static Stream<ArchRule> downwards() {
        return HouseRules.downwards();
    }

    /** To look at, in {@code launcher/target/house.md}. */
    @Test
    void isDrawn() throws IOException {
        HousePlan plan = new HousePlan(CLASSES);
        Files.writeString(Path.of("target", "house.md"), plan.markdown());

        assertThat(plan.modules().get("task"))
                .contains("units", "messaging", "chassis")
                .doesNotContain("report");
        assertThat(plan.markdown()).contains("## directive", "  issue --> card", "  web --> issue");
        assertThat(new HousePlan(new ClassFileImporter().importClasses(Upwards.class, Back.class)).markdown())
                .contains("chassis --> ");
    }

    /** A new module has to say what it may use. */
    @Test
    void hasARuleForEachModule() {
        Set<String> modules = CLASSES.stream()
                .map(one -> one.getPackageName().split("\\.")[2])
                .collect(Collectors.toSet());
        modules.removeAll(Set.of("launcher", "testing"));
        assertThat(HouseRules.USES.keySet()).isEqualTo(modules);
    }

    /** Each rule finds what was planted to break it; of those for one module each, three do. */
    @Test
    void seesABreach() {
        JavaClasses breaches = new ClassFileImporter()
                .importClasses(Framed.class, Bound.class, There.class, Back.class, Upwards.class, Overheard.class);
        assertThat(HouseRules.NO_CYCLES.evaluate(breaches).hasViolation()).isTrue();
        assertThat(HouseRules.DEADLINES_KNOW_NO_FRAMEWORK.evaluate(breaches).hasViolation())
                .isTrue();
        assertThat(HouseRules.READING_KNOWS_NO_FRAMEWORK.evaluate(breaches).hasViolation())
                .isTrue();
        assertThat(HouseRules.ONLY_WEB_KNOWS_HTTP
                        .evaluate(breaches)
                        .getFailureReport()
                        .toString())
                .contains("RestControllerAdvice", "HttpServletRequest", "HttpStatus");
        assertThat(downwards()
                        .filter(rule ->
                                rule.allowEmptyShould(true).evaluate(breaches).hasViolation()))
                .hasSize(3);
    }

    @Test
    void hasTheClassesOfWhichTheGlossarySpeaks() throws IOException {
        Set<String> classes = CLASSES.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        List<String> named = Pattern.compile("`(?:\\w+\\.)?([A-Z]\\w*[a-z]\\w*)`")
                .matcher(Files.readString(PROJECT.resolve("docs/glossary.md")))
                .results()
                .map(word -> word.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(classes).containsAll(named);
    }

    @Test
    void isLookedAt() throws IOException {
        Set<String> seen = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages()).hasSizeGreaterThan(60).isSubsetOf(seen);
    }

    /** Those that have Java files, in each module that the build names. */
    private static Set<String> packages() throws IOException {
        Set<String> packages = new TreeSet<>();
        Matcher modules =
                Pattern.compile("<module>(.+?)</module>").matcher(Files.readString(PROJECT.resolve("pom.xml")));
        while (modules.find()) {
            Path sources = PROJECT.resolve(modules.group(1)).resolve("src/main/java");
            // Benchmarks are built by a profile of their own and run no service.
            if (!modules.group(1).startsWith("benchmarks/") && Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("package-info.java"))
                            .map(file -> sources.relativize(file.getParent()).toString())
                            .map(folder -> folder.replace('/', '.'))
                            .forEach(packages::add);
                }
            }
        }
        return packages;
    }
}
