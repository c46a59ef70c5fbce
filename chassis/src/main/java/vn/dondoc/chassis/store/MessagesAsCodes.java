package vn.dondoc.chassis.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;

/**
 * Messages are stored as {@code {key, arguments}}, a day among the arguments as {@code {day}}. What the version before
 * stored as two sentences, {@code {vi, en}}, is said as it was. It knows no others, and writes what it has read: so a
 * violation, which stands where it looks, keeps both sentences beside the code as long as that version may run beside this.
 */
final class MessagesAsCodes {
    private static final String WORDS = "words";
    private static final String VIETNAMESE = "vi";
    private static final String ENGLISH = "en";

    private MessagesAsCodes() {}

    @WritingConverter
    static final class MessageToDocument implements Converter<Message, Document> {
        @Override
        public Document convert(Message message) {
            return written(message);
        }
    }

    @ReadingConverter
    static final class DocumentToMessage implements Converter<Document, Message> {
        @Override
        public Message convert(Document stored) {
            return read(stored);
        }
    }

    @WritingConverter
    static final class ViolationToDocument implements Converter<Violation, Document> {
        private final Texts texts;

        ViolationToDocument(Texts texts) {
            this.texts = texts;
        }

        @Override
        public Document convert(Violation violation) {
            return new Document("pointer", violation.pointer())
                    .append("code", violation.code())
                    .append(
                            WORDS,
                            written(violation.words())
                                    .append(VIETNAMESE, texts.inVietnamese(violation.words()))
                                    .append(ENGLISH, texts.say(violation.words(), Locale.ENGLISH)));
        }
    }

    @ReadingConverter
    static final class DocumentToViolation implements Converter<Document, Violation> {
        @Override
        public Violation convert(Document stored) {
            return new Violation(
                    stored.getString("pointer"), stored.getString("code"), read(stored.get(WORDS, new Document())));
        }
    }

    private static Document written(Message message) {
        return new Document("key", message.key())
                .append(
                        "arguments",
                        message.arguments().stream()
                                .map(argument -> switch (argument) {
                                    case Message inner -> written(inner);
                                    case LocalDate day -> new Document("day", day.toString());
                                    case Instant moment -> Date.from(moment);
                                    case Number number -> number;
                                    default -> argument.toString();
                                })
                                .toList());
    }

    private static Message read(Document stored) {
        String key = stored.getString("key");
        if (key == null) {
            return stored.containsKey(VIETNAMESE)
                    ? Message.of("as-written.vi-en", stored.getString(VIETNAMESE), stored.getString(ENGLISH))
                    : Message.of("not-valid");
        }
        List<Object> arguments = stored.getList("arguments", Object.class, List.of());
        return new Message(
                key,
                arguments.stream()
                        .map(argument -> switch (argument) {
                            case Document day when day.containsKey("day") -> LocalDate.parse(day.getString("day"));
                            case Document inner -> read(inner);
                            case Date moment -> moment.toInstant();
                            default -> argument;
                        })
                        .toList());
    }
}
