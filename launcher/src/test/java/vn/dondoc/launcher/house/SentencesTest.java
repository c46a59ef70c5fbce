package vn.dondoc.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said to people stands in message bundles, a pair for each module, and nowhere else. */
class SentencesTest {
    private static final Path PROJECT = Path.of("..");

    /** What is filled in, also where a number chooses among words for one and many. */
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?:,number,percent|,choice,(?:[^{}']|\\{\\1})++)?}");

    /** A text in Java, with the letters that only Vietnamese has. */
    private static final Pattern VIETNAMESE = Pattern.compile(
            "\"(?:[^\"\\\\\n]|\\\\.)*[ăâđêôơưĂÂĐÊÔƠƯà-ãè-êìíò-õùúýÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĩũạ-ỹẠ-Ỹ](?:[^\"\\\\\n]|\\\\.)*\"");

    /** What is read, not said, which is the grammar of documents; the people of the demo province; the product's name. */
    private static final List<String> DATA = List.of(
            "directive/intake/OldEncoding.java",
            "directive/intake/Unpacker.java",
            "directive/lineage/Chased.java",
            "directive/unit/sheet/Letters.java",
            "deadlines/grammar/",
            "vn/dondoc/reading/",
            "launcher/identity/DemoPerson.java",
            "notification/mail/MailSettings.java");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");

    private static final Pattern KEY = Pattern.compile(
            "(?:Message\\.of\\(|Refusal\\.(?:conflict|forbidden)\\(|new Refusal\\([\\w.]+,)\\s*\"([^\"]+)\""
                    + "|(?:(?:Remark|Violation)\\.of|Refusal\\.invalid)"
                    + "\\(\\s*[^;{}]{0,120}?,\\s*\"([A-Z][A-Z_]+(?:\\.[a-z-]+)?)\"");

    /** What takes a key and what fills its places, and nothing after them. */
    private static final Pattern CALL =
            Pattern.compile("(?:(?:Message|Remark|Sentence|Violation)\\.of|Refusal\\.(?:conflict|forbidden|invalid)"
                    + "|new (?:Refusal|Trouble)|findings\\.(?:error|warning)|odd\\.warning|Vietnamese\\.say|names\\.words"
                    + "|(?<![\\w.])(?:say|fault))\\(");

    static Stream<Path> bundles() throws IOException {
        try (Stream<Path> modules = Files.list(PROJECT)) {
            return modules
                    .map(module -> module.resolve("src/main/resources/vn/dondoc"))
                    .filter(Files::isDirectory)
                    .flatMap(SentencesTest::bundlesIn)
                    .toList()
                    .stream();
        }
    }

    private static Stream<Path> bundlesIn(Path resources) {
        try (Stream<Path> files = Files.walk(resources)) {
            return files.filter(file -> file.endsWith("messages.properties")).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void saysTheSameInBothLanguages(Path vietnamese) throws IOException {
        Map<String, String> vi = read(vietnamese);
        Map<String, String> en = read(vietnamese.resolveSibling("messages_en.properties"));

        assertThat(en.keySet()).isEqualTo(vi.keySet());
        vi.forEach((key, sentence) -> {
            if (!key.startsWith("as-written")) {
                assertThat(places(en.getOrDefault(key, ""))).as(key).isEqualTo(places(sentence));
            }
        });
        assertThat(vi.values()).noneMatch(SentencesTest::isMisquoted);
        assertThat(en.values()).noneMatch(SentencesTest::isMisquoted);
    }

    @Test
    void hasEachSentenceOnce() throws IOException {
        Map<String, List<Path>> homes = new TreeMap<>();
        for (Path bundle : bundles().toList()) {
            read(bundle).keySet().forEach(key -> homes.merge(key, List.of(bundle), SentencesTest::both));
        }
        assertThat(homes).hasSizeGreaterThan(150);
        assertThat(homes.entrySet().stream().filter(home -> home.getValue().size() > 1))
                .isEmpty();
    }

    /** A code that Java names without having a sentence for it would be an error of ours at the door. */
    @Test
    void hasASentenceForEachCode() throws IOException {
        Set<String> said = new TreeSet<>();
        for (Path bundle : bundles().toList()) {
            said.addAll(read(bundle).keySet());
        }
        Set<String> named = new TreeSet<>();
        for (Path file : sources()) {
            KEY.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .forEach(named::add);
        }
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(named)
                .filteredOn(key -> !said.contains(key))
                // The rest of some is put together: at least there are sentences of that kind.
                .allSatisfy(key -> {
                    assertThat(key).endsWith(".");
                    assertThat(said).anyMatch(one -> one.startsWith(key));
                });
    }

    /** A place without its argument would be read as {@code {1}}. */
    @Test
    void fillsEachPlace() throws IOException {
        Map<String, String> sentences = new TreeMap<>();
        for (Path bundle : bundles().toList()) {
            sentences.putAll(read(bundle));
        }
        List<String> wrong = new ArrayList<>();
        int looked = 0;
        for (Path file : sources()) {
            String java = Files.readString(file);
            for (MatchResult call : CALL.matcher(java).results().toList()) {
                List<String> arguments = arguments(java, call.end());
                int key = IntStream.range(0, arguments.size())
                        .filter(at -> arguments.get(at).matches("\"[A-Za-z][\\w.-]*\""))
                        .findFirst()
                        .orElse(-1);
                // Of what is said as it was written each language has its own.
                if (key >= 0 && !arguments.get(key).startsWith("\"as-written")) {
                    looked++;
                    String sentence = sentences.get(arguments.get(key).replace("\"", ""));
                    if (sentence == null || places(sentence).size() != arguments.size() - key - 1) {
                        wrong.add(file.getFileName() + ": " + arguments);
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(150);
        assertThat(wrong).isEmpty();
    }

    /** What stands between the parenthesis before this place and the one that closes it. */
    private static List<String> arguments(String java, int begin) {
        List<String> arguments = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int at = begin; depth >= 0; at++) {
            char c = java.charAt(at);
            quoted ^= c == '"' && java.charAt(at - 1) != '\\';
            depth += quoted ? 0 : "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0 || !quoted && depth == 0 && c == ',') {
                arguments.add(one.toString().strip());
                one.setLength(0);
            } else {
                one.append(c);
            }
        }
        return arguments;
    }

    @Test
    void hasNoVietnameseSentenceInJava() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        for (Path file : sources()) {
            String name = PROJECT.relativize(file).toString();
            if (DATA.stream().noneMatch(name::contains)) {
                List<String> texts = vietnamese(Files.readString(file));
                if (!texts.isEmpty()) {
                    found.put(name, texts);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void seesABreach() {
        assertThat(vietnamese("throw refused(\"Không tìm thấy.\");")).containsExactly("\"Không tìm thấy.\"");
        assertThat(vietnamese("// Không tìm thấy\nsay(\"not-found\");")).isEmpty();
        assertThat(isMisquoted("a group's code")).isTrue();
        assertThat(isMisquoted("a group''s code {0}")).isFalse();
        assertThat(isMisquoted("{a}")).isTrue();
        assertThat(KEY.matcher("throw Refusal.conflict(\"gone\", 3);").results())
                .hasSize(1);
        assertThat(KEY.matcher("Violation.of(pointer + \"/leads\", \"NO_UNIT\")")
                        .results())
                .hasSize(1);
    }

    private static List<String> vietnamese(String java) {
        return VIETNAMESE
                .matcher(COMMENT.matcher(java).replaceAll(""))
                .results()
                .map(text -> text.group())
                .toList();
    }

    /** One apostrophe would quote what follows; a brace that is no place would be an error. */
    private static boolean isMisquoted(String sentence) {
        return sentence.replace("''", "").contains("'")
                || PLACE.matcher(sentence).replaceAll("").matches(".*[{}].*");
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> both(List<Path> some, List<Path> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Map<String, String> read(Path bundle) throws IOException {
        Properties sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            sentences.load(reader);
        }
        return sentences.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, sentences::getProperty, (a, _) -> a, TreeMap::new));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.find(
                PROJECT,
                30,
                (file, _) -> file.toString().endsWith(".java")
                        && file.toString().contains("/src/main/java/")
                        && !file.toString().contains("/target/")
                        && !file.toString().contains("benchmarks/"))) {
            return files.toList();
        }
    }
}
