package vn.dondoc.launcher.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What stands on what, drawn as Mermaid: the modules, and within each its packages. */
final class HousePlan {
    private static final String ROOT = "vn.dondoc.";

    private final JavaClasses classes;

    HousePlan(JavaClasses classes) {
        this.classes = classes;
    }

    /** From each module those that it uses. */
    SortedMap<String, SortedSet<String>> modules() {
        return arrows(HousePlan::module);
    }

    String markdown() {
        StringBuilder plan = new StringBuilder("# The house\n\n").append(drawn(modules()));
        SortedMap<String, SortedSet<String>> packages = arrows(UnaryOperator.identity());
        modules().keySet().forEach(module -> {
            SortedMap<String, SortedSet<String>> within = new TreeMap<>();
            packages.forEach((from, to) -> {
                if (module(from).equals(module)) {
                    within.put(
                            inModule(from),
                            to.stream()
                                    .filter(other -> module(other).equals(module))
                                    .map(HousePlan::inModule)
                                    .collect(Collectors.toCollection(TreeSet::new)));
                }
            });
            plan.append("\n## ").append(module).append("\n\n").append(drawn(within));
        });
        return plan.toString();
    }

    /** Between what the packages are called, without those from anything to itself. */
    private SortedMap<String, SortedSet<String>> arrows(UnaryOperator<String> called) {
        SortedMap<String, SortedSet<String>> arrows = new TreeMap<>();
        for (JavaClass one : classes) {
            String from = called.apply(one.getPackageName());
            SortedSet<String> to = arrows.computeIfAbsent(from, _ -> new TreeSet<>());
            one.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getPackageName)
                    .filter(other -> other.startsWith(ROOT))
                    .map(called)
                    .filter(other -> !other.equals(from))
                    .forEach(to::add);
        }
        return arrows;
    }

    private static String drawn(SortedMap<String, SortedSet<String>> arrows) {
        StringBuilder graph = new StringBuilder("```mermaid\ngraph TD\n");
        arrows.forEach((from, to) -> {
            graph.append("  ").append(from).append('\n');
            to.forEach(other -> graph.append("  %s --> %s%n".formatted(from, other)));
        });
        return graph.append("```\n").toString();
    }

    private static String module(String name) {
        return name.split("\\.")[2];
    }

    /** {@code web} of {@code vn.dondoc.task.web}; the module's own name for what stands at its root. */
    private static String inModule(String name) {
        String within = name.substring(ROOT.length() + module(name).length());
        return within.isEmpty() ? module(name) : within.substring(1);
    }
}
