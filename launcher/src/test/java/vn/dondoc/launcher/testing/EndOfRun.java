package vn.dondoc.launcher.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

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
        String elsewhere = System.getProperty("dondoc.url");
        System.out.println(
                elsewhere != null
                        ? "Scenarios ran on the platform at " + elsewhere
                        : "Scenarios ran on the launcher's own parts: Kafka " + AppInfoParser.getVersion()
                                + " (one KRaft node), its store on disk behind the MongoDB protocol, its SMTP server,"
                                + " its SMS operator and its sign-in; not on a Kafka cluster or MongoDB itself");
        if ("thorough".equals(System.getProperty("dondoc.scenarios"))) {
            leftOut.add("the long forms (-Pthorough runs them)");
        }
        leftOut.forEach(what -> System.out.println("Left out: " + what));
    }

    private void leave(TestIdentifier test, String reason) {
        leftOut.add(test.getDisplayName() + ": " + reason.replace("Assumption failed: ", ""));
    }
}
