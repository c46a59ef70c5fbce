package vn.dondoc.chassis.text;

import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/**
 * Messages are sent as {@code {key, arguments}}; among the arguments a day is {@code {day}}, a moment {@code {moment}},
 * and a message within has the form of the whole.
 */
final class MessageJson {
    private MessageJson() {}

    static final class Writer extends ValueSerializer<Message> {
        @Override
        public void serialize(Message message, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("key", message.key());
            json.writeArrayPropertyStart("arguments");
            for (Object argument : message.arguments()) {
                switch (argument) {
                    case Message inner -> serialize(inner, json, context);
                    case LocalDate day -> writeNamed("day", day, json);
                    case Instant moment -> writeNamed("moment", moment, json);
                    case Number number -> json.writePOJO(number);
                    default -> json.writeString(argument.toString());
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private static void writeNamed(String name, Object value, JsonGenerator json) {
            json.writeStartObject();
            json.writeStringProperty(name, value.toString());
            json.writeEndObject();
        }
    }

    static final class Reader extends ValueDeserializer<Message> {
        @Override
        public Message deserialize(JsonParser json, DeserializationContext context) {
            return message(context.readTree(json), context);
        }

        private static Message message(JsonNode message, DeserializationContext context) {
            JsonNode key = message.path("key");
            if (!key.isString()) {
                return context.reportInputMismatch(Message.class, "A message without its key");
            }
            return new Message(
                    key.asString(),
                    message.path("arguments")
                            .valueStream()
                            .map(argument -> argument(argument, context))
                            .toList());
        }

        private static Object argument(JsonNode argument, DeserializationContext context) {
            if (argument.isNumber()) {
                return argument.numberValue();
            }
            if (argument.has("day")) {
                return LocalDate.parse(argument.path("day").asString());
            }
            if (argument.has("moment")) {
                return Instant.parse(argument.path("moment").asString());
            }
            return argument.isObject() ? message(argument, context) : argument.asString();
        }
    }
}
