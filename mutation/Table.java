import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Prints what the last mutation run of each module said: the score of each package, then what no test noticed. */
class Table {
    private static final Set<String> NOTICED = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR");

    private static final class Score {
        private int noticed;
        private int all;

        @Override
        public String toString() {
            return "%5d %8d %6.0f %%".formatted(all, noticed, 100.0 * noticed / all);
        }
    }

    public static void main(String[] modules) throws Exception {
        Map<String, Score> scores = new TreeMap<>();
        List<String> survivors = new ArrayList<>();
        for (String module : modules) {
            Path report = Path.of(module, "target", "pit-reports", "mutations.xml");
            if (!Files.exists(report)) {
                throw new IOException(report + " is not there: did the run of " + module + " fail?");
            }
            read(report, scores, survivors);
        }
        System.out.printf("%-48s %5s %8s %8s%n", "package", "all", "noticed", "score");
        scores.forEach((name, score) -> System.out.printf("%-48s %s%n", name, score));
        System.out.println(survivors.isEmpty() ? "Nothing went unnoticed." : "Unnoticed:");
        survivors.forEach(System.out::println);
    }

    private static void read(Path report, Map<String, Score> scores, List<String> survivors) throws Exception {
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("mutation");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            String type = text(one, "mutatedClass");
            Score score = scores.computeIfAbsent(type.substring(0, type.lastIndexOf('.')), _ -> new Score());
            score.all++;
            if (NOTICED.contains(one.getAttribute("status"))) {
                score.noticed++;
            } else {
                survivors.add("  %s.%s:%s %s".formatted(
                        type, text(one, "mutatedMethod"), text(one, "lineNumber"), text(one, "description")));
            }
        }
    }

    private static String text(Element of, String name) {
        return of.getElementsByTagName(name).item(0).getTextContent();
    }
}
