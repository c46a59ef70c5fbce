package vn.dondoc.launcher.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.messaging.testing.ClockRule;

class EveryModuleTest {
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
