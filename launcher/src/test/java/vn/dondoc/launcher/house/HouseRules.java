package vn.dondoc.launcher.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How the modules hang together. */
final class HouseRules {
    private static final String OURS = "vn.dondoc..";

    /** The root package of each module's classes, and of those that it may use. */
    static final Map<String, String[]> USES = uses();

    static final ArchRule NO_CYCLES = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass one) {
                    return one.getPackageName().startsWith("vn.dondoc.")
                            ? SliceIdentifier.of(one.getPackageName())
                            : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "packages";
                }
            })
            .should()
            .beFreeOfCycles();

    /** What is pure can be understood, tested and used with nothing around it. */
    static final ArchRule DEADLINES_KNOW_NO_FRAMEWORK = classes()
            .that()
            .resideInAPackage("vn.dondoc.deadlines..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations..", "vn.dondoc.deadlines..");

    /** The same; and it bears annotations of others, which do nothing in it. */
    static final ArchRule READING_KNOWS_NO_FRAMEWORK = classes()
            .that()
            .resideInAPackage("vn.dondoc.reading..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "jakarta.validation..",
                    "io.swagger.v3.oas.annotations..",
                    "vn.dondoc.deadlines..",
                    "vn.dondoc.reading..");

    /**
     * What is done is the same whether a call, an event or a command asks for it. The gateway has nothing else to do
     * than to pass calls on, the console than to show them to people; the launcher's desk, with its sign-in, clock and
     * inbox, is a small web application of its own that only the demonstration has. All three are of the web as a whole: a
     * package for it would keep nothing apart.
     */
    static final ArchRule ONLY_WEB_KNOWS_HTTP = noClasses()
            .that()
            .resideInAPackage(OURS)
            .and()
            .resideOutsideOfPackages(
                    "..web..",
                    "vn.dondoc.gateway..",
                    "vn.dondoc.console..",
                    "vn.dondoc.launcher.desk..",
                    "vn.dondoc.launcher.identity..",
                    "vn.dondoc.launcher.clock..",
                    "vn.dondoc.launcher.inbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.http..", "org.springframework.web..");

    private HouseRules() {}

    private static Map<String, String[]> uses() {
        Map<String, String[]> uses = new LinkedHashMap<>();
        uses.put("deadlines", new String[] {});
        uses.put("reading", new String[] {"deadlines"});
        uses.put("embedded", new String[] {});
        uses.put("chassis", new String[] {});
        uses.put("gateway", new String[] {"chassis.identity.web", "chassis.web"});
        uses.put("console", new String[] {"chassis.time"});
        uses.put("messaging", new String[] {"chassis"});
        uses.put("units", new String[] {"chassis", "messaging"});
        uses.put("directive", new String[] {"chassis", "messaging", "units", "deadlines", "reading"});
        uses.put("task", new String[] {"chassis", "messaging", "units", "deadlines", "reading.names"});
        for (String service : new String[] {"report", "notification"}) {
            uses.put(service, new String[] {"chassis", "messaging", "units", "deadlines"});
        }
        return uses;
    }

    /** One for each module but the launcher, which may use all: of ours, it knows itself and what is below it. */
    static Stream<ArchRule> downwards() {
        return USES.entrySet().stream().map(module -> {
            String[] known = Stream.concat(Stream.of(module.getKey()), Arrays.stream(module.getValue()))
                    .map(name -> "vn.dondoc." + name + "..")
                    .toArray(String[]::new);
            return classes()
                    .that()
                    .resideInAPackage("vn.dondoc." + module.getKey() + "..")
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(known).or(resideOutsideOfPackages(OURS)));
        });
    }
}
