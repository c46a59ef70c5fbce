package vn.dondoc.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.text.Message;

/** A message is the same whether it was stored or sent. */
class MessagesAlikeTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonWriterSettings AS_IT_IS =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final MessagesAsCodes.MessageToDocument write = new MessagesAsCodes.MessageToDocument();
    private final MessagesAsCodes.DocumentToMessage read = new MessagesAsCodes.DocumentToMessage();

    static Stream<Message> messages() {
        return Stream.of(
                Message.of("nothing-else"),
                Message.of("text.of-several", "hai “{0}”", "", "{\"day\": 1}"),
                Message.of("numbers", 0, -3, 4_000_000_000L, 0.5),
                Message.of("day", LocalDate.parse("2026-12-05")),
                Message.of("moment", Instant.parse("2026-12-05T16:59:59.123Z")),
                Message.of("within", Message.of("inner", LocalDate.parse("2026-12-06"), Message.of("innermost", 1))));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void comesBackAsItWasFromBoth(Message message) {
        assertThat(stored(message)).isEqualTo(message);
        assertThat(sent(message)).isEqualTo(message);
        assertThat(sent(stored(message))).isEqualTo(stored(sent(message)));
    }

    /** But for moments, which the store has as such. */
    @ParameterizedTest
    @MethodSource("messages")
    void looksTheSameInBoth(Message message) {
        if (message.arguments().stream().noneMatch(Instant.class::isInstance)) {
            JsonNode document =
                    JSON.readTree(Objects.requireNonNull(write.convert(message)).toJson());
            assertThat(document).isEqualTo(JSON.readTree(JSON.writeValueAsString(message)));
        }
    }

    /** What neither has a form for is text in both. */
    @Test
    void hasWhateverElseFillsItAsText() {
        Message other = Message.of("else", TimeUnit.DAYS, true, List.of("a"));

        assertThat(stored(other)).isEqualTo(Message.of("else", "DAYS", "true", "[a]"));
        assertThat(sent(other)).isEqualTo(stored(other));
    }

    private Message stored(Message message) {
        // As the driver hands it over: through JSON of its own kind.
        String kept = Objects.requireNonNull(write.convert(message)).toJson(AS_IT_IS);
        return Objects.requireNonNull(read.convert(Document.parse(kept)));
    }

    private static Message sent(Message message) {
        return JSON.readValue(JSON.writeValueAsString(message), Message.class);
    }
}
