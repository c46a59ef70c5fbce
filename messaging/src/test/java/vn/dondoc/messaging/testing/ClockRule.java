package vn.dondoc.messaging.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;

/** Nobody asks the machine for the time, in whatever words, but those that make the clocks which all others are given. */
public final class ClockRule {
    private static final Set<String> MAKERS = Set.of(
            "vn.dondoc.chassis.time.TimeConfiguration",
            "vn.dondoc.launcher.clock.OffsetClock",
            // These two run without a service around them; the store's is given where there is one.
            "vn.dondoc.launcher.read.ReadCommand",
            "vn.dondoc.embedded.EmbeddedStore");

    public static final ArchRule TIME_COMES_FROM_THE_CLOCKS = noClasses()
            .that(DescribedPredicate.describe("make no clock", one -> !MAKERS.contains(one.getName())))
            .should()
            .accessTargetWhere(
                    DescribedPredicate.describe("the machine's time is asked for", ClockRule::asksTheMachine));

    private ClockRule() {}

    private static boolean asksTheMachine(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && asksTheMachine(target.getOwner(), target.getName(), target.getRawParameterTypes());
    }

    private static boolean asksTheMachine(JavaClass owner, String name, List<JavaClass> parameters) {
        boolean isGivenAClock = parameters.stream().anyMatch(one -> one.isAssignableTo(InstantSource.class));
        if (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class)) {
            return name.startsWith("system")
                    || name.startsWith("tick") && parameters.stream().anyMatch(one -> one.isEquivalentTo(ZoneId.class));
        }
        if (owner.getPackageName().startsWith("java.time")) {
            return Set.of("now", "dateNow").contains(name) && !isGivenAClock;
        }
        return owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Date.class) && name.equals("<init>") && parameters.isEmpty()
                || owner.isEquivalentTo(GregorianCalendar.class) && name.equals("<init>")
                || owner.isEquivalentTo(Calendar.class) && name.equals("getInstance");
    }
}
