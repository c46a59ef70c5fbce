package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.Copy;
import vn.dondoc.reading.document.IssuedOn;
import vn.dondoc.reading.document.Item;
import vn.dondoc.reading.document.Reference;
import vn.dondoc.reading.document.Signatory;

/** The letters that come with the platform, each beside what a clerk has read in it. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("../launcher/src/main/resources/samples");
    private static final Path OTHERWISE = Path.of("src/test/resources/samples/otherwise.txt");

    static Stream<Path> samples() throws IOException {
        return Files.list(SAMPLES)
                .filter(path -> path.toString().endsWith(".txt"))
                .sorted();
    }

    /** Where the two differ is written down: what only the clerk has read after a minus, what only we read after a plus. */
    @ParameterizedTest
    @MethodSource("samples")
    void saysWhatTheClerkReadsButForWhatIsWrittenDown(Path sample) throws IOException {
        String clerks = Files.readString(Path.of(sample.toString().replace(".txt", ".json")));
        Set<String> clerk = facts(JsonMapper.shared().readValue(clerks, Content.class));
        Set<String> ours = facts(Readings.read(Files.readString(sample)).content());

        assertThat(Stream.concat(
                        clerk.stream().filter(fact -> !ours.contains(fact)).map(fact -> "- " + fact),
                        ours.stream().filter(fact -> !clerk.contains(fact)).map(fact -> "+ " + fact)))
                .containsExactlyInAnyOrderElementsOf(otherwise(sample));
    }

    /** Whatever lies between its lines and columns: whoever clicks on a value is to see it. */
    @ParameterizedTest
    @MethodSource("samples")
    void standsWhereItsPlaceSays(Path sample) throws IOException {
        String text = Files.readString(sample);
        DocumentReading reading = Readings.read(text);
        JsonNode content = JsonMapper.shared().valueToTree(reading.content());
        List<String> elsewhere = new ArrayList<>();
        reading.places().forEach((pointer, place) -> {
            JsonNode value = content.at(pointer);
            String words = value.isString()
                    ? value.asString()
                    : value.path("asWritten").asString("");
            String there = text.substring(place.at().get(0), place.at().get(1));
            // The head's two columns lie between the lines of who issues it; a name may be put together from afar.
            if (!pointer.equals("/issuer")
                    && !squeezed(there).contains(squeezed(words))
                    && !squeezed(words).endsWith(squeezed(there))) {
                elsewhere.add(pointer + " " + words + " | " + there.replaceAll("\\s+", " "));
            }
        });

        assertThat(elsewhere).isEmpty();
    }

    private static List<String> otherwise(Path sample) throws IOException {
        String number = sample.getFileName().toString().substring(0, 2) + " ";
        return Files.readAllLines(OTHERWISE).stream()
                .filter(line -> line.startsWith(number))
                .map(line -> line.substring(number.length()))
                .toList();
    }

    private static String squeezed(String words) {
        return words.replaceAll("[\\s*]+", "").toLowerCase(Locale.ROOT);
    }

    private static Set<String> facts(Content content) {
        Set<String> facts = new TreeSet<>();
        fact(facts, "number", content.number());
        fact(facts, "symbol", content.symbol());
        fact(facts, "issued", issued(content.issuedOn()));
        fact(facts, "type", content.type().name());
        fact(facts, "urgency", content.urgency().name());
        fact(facts, "subject", content.subject().toLowerCase(Locale.ROOT));
        fact(facts, "will of", content.willOf());
        Signatory signatory = content.signatory();
        fact(facts, "signed by", signatory == null ? null : signatory.name());
        fact(
                facts,
                "signed as",
                signatory == null || signatory.title() == null
                        ? null
                        : signatory.title().toLowerCase(Locale.ROOT));
        for (Reference cited : content.references()) {
            fact(facts, "cites", cited.number() + " of " + cited.date() + " at " + cited.pinpoint());
        }
        content.addressees().forEach(one -> fact(facts, "to", one));
        for (Copy copy : content.copies()) {
            // A clerk does not write down that those who are addressed get it.
            fact(facts, "copy", copy.name().equals("Như trên") ? null : copy.name() + " for " + copy.purpose());
        }
        content.attachments().forEach(one -> fact(facts, "attached", one));
        content.placed().forEach(placed -> item(placed.item(), facts));
        return facts;
    }

    private static void item(Item item, Set<String> facts) {
        String path = "item " + item.path();
        fact(facts, path, item.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        item.leads().forEach(one -> fact(facts, path + " is led by", one));
        item.coordinators().forEach(one -> fact(facts, path + " is helped by", one));
        item.deadlines().forEach(one -> fact(facts, path + " until", one.asWritten()));
        fact(facts, path + " reports to", item.reportTo());
    }

    private static @Nullable String issued(IssuedOn on) {
        return on.date() == null
                ? null
                : switch (on.precision()) {
                    case DAY, NONE -> on.date().toString();
                    case MONTH -> on.date().toString().substring(0, 7);
                    case YEAR -> String.valueOf(on.date().getYear());
                };
    }

    private static void fact(Set<String> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.add(name + ": " + value);
        }
    }
}
