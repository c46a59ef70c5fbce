package vn.dondoc.deploy.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.deploy.kubernetes.Manifests;

/** A service that has a collection without a right to it would be refused in its first minute on MongoDB. */
class RolesTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern COLLECTION = Pattern.compile("(?:@Document|getCollection)\\(\"(\\w+)\"\\)");
    private static final Pattern OF_THE_CONSOLE = Pattern.compile("(?:COLLECTION|SESSIONS) = \"(\\w+)\"");
    private static final Pattern WORD = Pattern.compile("'(\\w+)'");

    static Stream<String> services() {
        return Stream.of("directive-service", "task-service", "report-service", "notification-service");
    }

    @ParameterizedTest
    @MethodSource("services")
    void nameEveryCollectionOfTheService(String service) throws IOException {
        SortedSet<String> named = changeable(service);
        named.add("audit");
        SortedSet<String> used = collectionsIn(PROJECT.resolve(service));
        for (String shared : List.of("chassis", "messaging", "units")) {
            used.addAll(collectionsIn(PROJECT.resolve(shared)));
        }
        assertThat(named).isEqualTo(used);
    }

    @Test
    void letNobodyChangeTheAuditTrailNorMakeItForget() throws IOException {
        assertThat(list("append = [")).containsExactlyInAnyOrder("find", "insert");
        assertThat(script()).contains("may('audit', append)").doesNotContain("readWrite'");
    }

    @Test
    void letTheConsoleKeepWhoIsSignedInAndNothingElse() throws IOException {
        assertThat(list("sessions = ["))
                .isEqualTo(words(
                        OF_THE_CONSOLE,
                        Files.readString(
                                PROJECT.resolve("console/src/main/java/vn/dondoc/console/session/TokenStore.java"))))
                .hasSize(2);
        assertThat(collectionsIn(PROJECT.resolve("console"))).isEmpty();
    }

    @Test
    void areTheSameForTheConsoleWhereAnOperatorMakesThem() throws IOException {
        Map<String, SortedSet<String>> wanted = new TreeMap<>();
        for (String collection : list("sessions = [")) {
            wanted.put(collection, work());
        }
        assertMade("console", wanted);
    }

    @ParameterizedTest
    @MethodSource("services")
    void areTheSameWhereAnOperatorMakesThem(String service) throws IOException {
        SortedSet<String> append = list("append = [");
        SortedSet<String> work = work();
        Map<String, SortedSet<String>> wanted =
                new TreeMap<>(Map.of("", new TreeSet<>(Set.of("listCollections")), "audit", append));
        changeable(service).forEach(collection -> wanted.put(collection, work));
        assertMade(service, wanted);
    }

    private static SortedSet<String> work() throws IOException {
        SortedSet<String> work = list("work = [");
        work.addAll(list("append = ["));
        return work;
    }

    private static void assertMade(String service, Map<String, SortedSet<String>> wanted) {
        JsonNode made = Manifests.in(Manifests.FOLDER.resolve("components/operators/mongodb.yaml"))
                .the("MongoDBCommunity", "dondoc-mongodb");
        JsonNode user = named(made.at("/spec/users"), "name", service);
        assertThat(user.at("/roles").toString())
                .isEqualTo("[{\"db\":\"%s\",\"name\":\"%s\"}]".formatted(service, service));
        JsonNode role = named(made.at("/spec/security/roles"), "role", service);
        assertThat(role.at("/db").asString()).isEqualTo(service);
        assertThat(role.has("roles")).isFalse();
        assertThat(role.at("/privileges").valueStream())
                .allSatisfy(privilege ->
                        assertThat(privilege.at("/resource/db").asString()).isEqualTo(service));
        assertThat(role.at("/privileges")
                        .valueStream()
                        .collect(Collectors.toMap(
                                privilege ->
                                        privilege.at("/resource/collection").asString(),
                                RolesTest::actions)))
                .isEqualTo(wanted);
    }

    private static JsonNode named(JsonNode list, String member, String name) {
        return list.valueStream()
                .filter(one -> one.at("/" + member).asString().equals(name))
                .findAny()
                .orElseThrow();
    }

    private static SortedSet<String> actions(JsonNode privilege) {
        return privilege
                .at("/actions")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The collections of a service in which everything may be changed. */
    private static SortedSet<String> changeable(String service) throws IOException {
        SortedSet<String> collections = list("'" + service + "': [");
        collections.addAll(list("everywhere = ["));
        return collections;
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
