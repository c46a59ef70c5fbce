package vn.dondoc.chassis.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.dondoc.chassis.time.Dates;

/**
 * Takes from a body what was meant, or nothing: no member that would be dropped, no number that would be cut, no date in
 * a form that somebody may read otherwise. What comes from the store or from Kafka is read with more patience.
 */
final class StrictJson {
    private StrictJson() {}

    static void customize(JsonMapper.Builder json) {
        SimpleModule forms = new SimpleModule("strict");
        forms.addDeserializer(String.class, new Text());
        forms.addDeserializer(LocalDate.class, new Written<>(LocalDate.class, Dates::day));
        forms.addDeserializer(Instant.class, new Written<>(Instant.class, Dates::instant));
        forms.addDeserializer(OffsetDateTime.class, new Written<>(OffsetDateTime.class, Dates::moment));
        forms.addDeserializer(Integer.class, new Whole());
        forms.addDeserializer(int.class, new Whole());
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .addHandler(new Unexpected())
                .addModule(forms);
    }

    /** Keeps what was sent, which is gone when the body is closed: somebody is to be told of it. */
    private static final class Unexpected extends DeserializationProblemHandler {
        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser json, String message) {
            throw InvalidFormatException.from(json, message, sent(token, json), type.getRawClass());
        }

        @Override
        public Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> type,
                ValueInstantiator instantiator,
                JsonParser json,
                String message) {
            throw InvalidFormatException.from(json, message, sent(json.currentToken(), json), type);
        }

        private static Object sent(@Nullable JsonToken token, JsonParser json) {
            return token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL
                    ? token == null ? JsonToken.NOT_AVAILABLE : token
                    : token.isNumeric()
                            ? json.getNumberValue()
                            : token.isBoolean() ? json.getBooleanValue() : json.getString();
        }
    }

    /** A day or a moment. */
    private static final class Written<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> parse;

        Written(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return parse.apply(json.getString());
            } catch (DateTimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), json.getString(), "%s", e.getMessage());
            }
        }
    }

    /** 100 and 100.0 are one number; 99.5 is no whole one. */
    private static final class Whole extends StdScalarDeserializer<Integer> {
        Whole() {
            super(Integer.class);
        }

        @Override
        public Integer deserialize(JsonParser json, DeserializationContext context) {
            if (!json.currentToken().isNumeric()) {
                return (Integer) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return json.getDecimalValue().intValueExact();
            } catch (ArithmeticException e) {
                return (Integer) context.handleWeirdNumberValue(handledType(), json.getNumberValue(), "not whole");
            }
        }
    }

    /** Characters that can be written down again: half a pair cannot. */
    private static final class Text extends StdScalarDeserializer<String> {
        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(json, context);
            return text == null || text.codePoints().noneMatch(Text::isNone)
                    ? text
                    : (String) context.handleWeirdStringValue(handledType(), text, "no text");
        }

        private static boolean isNone(int character) {
            return character == 0 || Character.getType(character) == Character.SURROGATE;
        }
    }
}
