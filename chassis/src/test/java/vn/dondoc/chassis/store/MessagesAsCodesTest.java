package vn.dondoc.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;

/** Messages in the store. */
class MessagesAsCodesTest {
    private final MessagesAsCodes.MessageToDocument write = new MessagesAsCodes.MessageToDocument();
    private final MessagesAsCodes.DocumentToMessage read = new MessagesAsCodes.DocumentToMessage();

    private static final JsonWriterSettings AS_IT_IS =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    @Test
    void comeBackAsTheyWere() {
        Message message = Message.of(
                "moved",
                "hai",
                3,
                4L,
                LocalDate.parse("2026-12-05"),
                Instant.parse("2026-12-05T16:59:00Z"),
                Message.of("inner", LocalDate.parse("2026-12-06")));

        // As the driver hands it over: through JSON of its own kind.
        Document stored = Document.parse(write.convert(message).toJson(AS_IT_IS));

        assertThat(read.convert(stored)).isEqualTo(message);
        assertThat(stored.getString("key")).isEqualTo("moved");
    }

    /** The version before stored both sentences. */
    @Test
    void saysWhatTheVersionBeforeStoredAsItWas() {
        Message message = read.convert(new Document("vi", "Bận {0}.").append("en", "Busy '{0}'."));

        Texts texts = Texts.ofAllModules();
        assertThat(texts.inVietnamese(message)).isEqualTo("Bận {0}.");
        assertThat(texts.say(message, Locale.ENGLISH)).isEqualTo("Busy '{0}'.");
    }

    /** The version before reads the two sentences, and writes nothing else when it stores the whole again. */
    @Test
    void ofAViolationKeepBothSentencesForTheVersionBefore() {
        Violation odd = Violation.of("/number", "SIZE.within", "1–20");
        Document stored = new MessagesAsCodes.ViolationToDocument(Texts.ofAllModules()).convert(odd);
        MessagesAsCodes.DocumentToViolation back = new MessagesAsCodes.DocumentToViolation();

        assertThat(back.convert(stored)).isEqualTo(odd);
        Document words = stored.get("words", Document.class);
        assertThat(words.getString("vi")).isEqualTo("Dài hoặc ngắn quá giới hạn (1–20).");
        assertThat(words.getString("en")).isEqualTo("Is too long or too short (1–20).");
        words.keySet().retainAll(Set.of("vi", "en"));
        assertThat(back.convert(stored).words())
                .isEqualTo(Message.of("as-written.vi-en", words.getString("vi"), words.getString("en")));
    }

    /** Of what has lost its words the code is left. */
    @Test
    void thatWereLostAreSaidToBeNotValid() {
        Document stored =
                new Document("pointer", "/number").append("code", "SIZE").append("words", new Document());

        assertThat(new MessagesAsCodes.DocumentToViolation().convert(stored))
                .isEqualTo(new Violation("/number", "SIZE", Message.of("not-valid")));
    }
}
