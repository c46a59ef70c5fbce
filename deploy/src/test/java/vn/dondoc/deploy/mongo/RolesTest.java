package vn.dondoc.deploy.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that has a collection without a right to it would be refused in its first minute on MongoDB. */
class RolesTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern COLLECTION = Pattern.compile("(?:@Document|getCollection)\\(\"(\\w+)\"\\)");
    private static final Pattern WORD = Pattern.compile("'(\\w+)'");

    @ParameterizedTest
    @ValueSource(strings = {"directive-service", "task-service", "report-service", "notification-service"})
    void nameEveryCollectionOfTheService(String service) throws IOException {
        SortedSet<String> named = list("'" + service + "': [");
        named.addAll(list("everywhere = ["));
        named.add("audit");
        SortedSet<String> used = collectionsIn(PROJECT.resolve(service));
        used.addAll(collectionsIn(PROJECT.resolve("messaging")));
        assertThat(named).isEqualTo(used);
    }

    @Test
    void letNobodyChangeTheAuditTrail() throws IOException {
        assertThat(list("grow = [")).doesNotContain("update", "remove", "dropCollection");
        assertThat(script()).contains("may('audit', grow)").doesNotContain("readWrite'");
    }

    private static SortedSet<String> list(String head) throws IOException {
        String script = script();
        int begin = script.indexOf(head);
        assertThat(begin).as(head).isPositive();
        return words(WORD, script.substring(begin + head.length(), script.indexOf(']', begin)));
    }

    private static String script() throws IOException {
        return Files.readString(PROJECT.resolve("deploy/mongo/init.js"));
    }

    private static SortedSet<String> collectionsIn(Path module) throws IOException {
        SortedSet<String> found = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(module.resolve("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                found.addAll(words(COLLECTION, Files.readString(source)));
            }
        }
        return found;
    }

    private static SortedSet<String> words(Pattern pattern, String text) {
        SortedSet<String> words = new TreeSet<>();
        pattern.matcher(text).results().forEach(result -> words.add(result.group(1)));
        return words;
    }
}
