package vn.dondoc.messaging.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.messaging.outbox.Aggregate;

/** The rules of every service; a rule that finds nothing to look at fails. */
public final class ArchitectureRules {
    @ArchTest
    static final ArchRule domainKnowsNoMessaging = noClasses()
            .that()
            .areAssignableTo(Aggregate.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.cloud..", "org.apache.kafka..")
            .because("an aggregate is the same whatever carries its events");

    @ArchTest
    static final ArchRule controllersLiveInWeb =
            classes().that().areAnnotatedWith(RestController.class).should().resideInAPackage("vn.dondoc.*.web..");

    @ArchTest
    static final ArchRule timeComesFromTheClocks = ClockRule.TIME_COMES_FROM_THE_CLOCKS;

    @ArchTest
    static final ArchRule jacksonIsTheThird = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..");

    private ArchitectureRules() {}
}
