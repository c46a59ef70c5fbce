package vn.dondoc.launcher.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import vn.dondoc.messaging.testing.Containers;

/** Says at the end of the scenarios on what they ran, and what they left out. */
public final class EndOfRun implements TestExecutionListener {

    private final List<String> leftOut = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            leave(test, result.getThrowable().map(Throwable::getMessage).orElse(""));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        leave(test, reason);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (System.getProperty("dondoc.scenarios") == null) {
            return;
        }
        System.out.println("Scenarios ran on " + surroundings());
        if ("thorough".equals(System.getProperty("dondoc.scenarios"))) {
            leftOut.add("the long forms (-Pthorough runs them)");
        }
        leftOut.forEach(what -> System.out.println("Left out: " + what));
    }

    private static String surroundings() {
        String elsewhere = System.getProperty("dondoc.url");
        if (elsewhere != null) {
            return "the platform at " + elsewhere;
        }
        if (Containers.areWanted()) {
            return "the launcher beside containers of " + Containers.names()
                    + "; those of faults, which kill, stop and copy parts, on the launcher's own";
        }
        return "the launcher's own parts: Kafka " + AppInfoParser.getVersion()
                + " (one KRaft node), its store on disk behind the MongoDB protocol, its SMTP server,"
                + " its SMS operator and its sign-in; not on a Kafka cluster or MongoDB itself";
    }

    private void leave(TestIdentifier test, String reason) {
        leftOut.add(test.getDisplayName() + ": " + reason.replace("Assumption failed: ", ""));
    }
}
