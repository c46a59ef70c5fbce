package vn.dondoc.testing;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Says at the end of a JVM with a module's tests how many ran and how long that took, which classes took longest, and what
 * was left out and why. The build names the module; a run without that name says nothing. Where classes are handed out to
 * two JVMs, each runs many plans in its one session and says it once.
 */
public final class EndOfRun implements LauncherSessionListener, TestExecutionListener {

    /** What a class may take before it is named. */
    private static final double LONG_SECONDS = 5;

    private static final int NAMED = 20;

    private final @Nullable String module;
    private final PrintStream out;
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger ran = new AtomicInteger();
    private final List<String> leftOut = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final Map<String, Double> classes = new ConcurrentHashMap<>();
    private @Nullable TestPlan plan;
    private long planBegan;

    /** For JUnit, which finds it by itself. */
    public EndOfRun() {
        this(System.getProperty("dondoc.module"), System.out);
    }

    EndOfRun(@Nullable String module, PrintStream out) {
        this.module = module;
        this.out = out;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(this);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        this.plan = plan;
        planBegan = System.nanoTime();
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        nanos.addAndGet(System.nanoTime() - planBegan);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        begun.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            leave(test, result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
        } else if (test.isTest()) {
            ran.incrementAndGet();
        }
        Long began = begun.remove(test.getUniqueId());
        if (began != null && test.getSource().orElse(null) instanceof ClassSource) {
            classes.merge(name(test), (System.nanoTime() - began) / 1e9, Double::sum);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        leave(test, reason);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        // The build looks for tests in a session of its own, in which none run.
        if (module == null || plan == null) {
            return;
        }
        out.printf(
                Locale.ROOT,
                "%s: %d tests ran in %.1f s, %d left out%n",
                module,
                ran.get(),
                nanos.get() / 1e9,
                leftOut.size());
        String slow = classes.entrySet().stream()
                .filter(one -> one.getValue() >= LONG_SECONDS)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(NAMED)
                .map(one -> String.format(Locale.ROOT, "%s %.1f s", one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
        if (!slow.isEmpty()) {
            out.println(module + ": longest were " + slow);
        }
        leftOut.forEach(what -> out.println(module + ": left out " + what));
    }

    /** All tests of what is left out, one by one. */
    private void leave(TestIdentifier what, String reason) {
        String because = ": " + reason.replace("Assumption failed: ", "").strip();
        if (what.isTest() || plan == null) {
            leftOut.add(name(what) + because);
            return;
        }
        List<TestIdentifier> tests = plan.getDescendants(what).stream()
                .filter(TestIdentifier::isTest)
                .toList();
        (tests.isEmpty() ? List.of(what) : tests).forEach(test -> leftOut.add(name(test) + because));
    }

    private static String name(TestIdentifier test) {
        return switch (test.getSource().orElse(null)) {
            case ClassSource source -> simple(source.getClassName());
            case MethodSource source -> {
                String method = simple(source.getClassName()) + "." + source.getMethodName();
                yield test.getDisplayName().startsWith(source.getMethodName())
                        ? method
                        : method + " " + test.getDisplayName();
            }
            case null, default -> test.getDisplayName();
        };
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
