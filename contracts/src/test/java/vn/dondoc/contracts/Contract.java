package vn.dondoc.contracts;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The agreement on one event. A producer's test asks what is wrong with a body that it emits; a consumer's test is fed
 * the example, and the example with a member that it does not know.
 */
public final class Contract {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(com.networknt.schema.SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build()));

    private final String name;
    private final JsonNode document;
    private final Schema schema;

    private Contract(String name) {
        this.name = name;
        this.document = JSON.readTree(read(name + ".schema.json"));
        this.schema = SCHEMAS.getSchema(document);
    }

    /** The agreement on the event with this simple name, for example {@code TaskAssigned}. */
    public static Contract of(String name) {
        return new Contract(name);
    }

    /** Every event there is. */
    public static Stream<Contract> all() {
        return Stream.of(
                        "UnitChanged",
                        "DirectiveIssued",
                        "DirectiveAmended",
                        "DirectiveRecalled",
                        "DirectiveNumbered",
                        "CalendarChanged",
                        "TaskAssigned",
                        "TaskAcknowledged",
                        "TaskCompleted",
                        "TaskTransferred",
                        "TaskAmended",
                        "TaskSuperseded",
                        "TaskWithdrawn",
                        "DeadlineApproaching",
                        "DeadlineMissed",
                        "DeadlineOverdue",
                        "DeadlineMissWithdrawn",
                        "ReportSubmitted",
                        "ReportAccepted",
                        "ReportReturned",
                        "NotificationSent",
                        "NotificationFailed")
                .map(Contract::of);
    }

    public String name() {
        return name;
    }

    /** The CloudEvents type, for example {@code vn.dondoc.task.assigned.v1}. */
    public String type() {
        return document.get("x-type").asString();
    }

    /** The type without what all have in common, for example {@code task.assigned}. */
    public String shortType() {
        return type().substring("vn.dondoc.".length(), type().length() - ".v1".length());
    }

    public String topic() {
        return document.get("x-topic").asString();
    }

    /** The member of the body that is the record's key. */
    public String key() {
        return document.get("x-key").asString();
    }

    /** The value of the record's key in this body. */
    public String keyOf(String body) {
        return JSON.readTree(body).get(key()).asString();
    }

    public String example() {
        return read(name + ".example.json");
    }

    /** The example as a later version may send it: with a member, and inside its objects too, that nobody here knows. */
    public String exampleWithUnknownMembers() {
        ObjectNode example = (ObjectNode) JSON.readTree(example());
        example.propertyStream()
                .filter(member -> member.getValue().isObject() && !isMap(member.getKey()))
                .forEach(member -> ((ObjectNode) member.getValue()).put("addedLater", "?"));
        return example.put("addedLater", true).toString();
    }

    /** What is wrong with a body by the schema; empty if it fits. */
    public List<String> faults(String body) {
        return schema.validate(JSON.readTree(body)).stream()
                .map(Objects::toString)
                .toList();
    }

    private boolean isMap(String member) {
        return document.get("properties").get(member).has("additionalProperties");
    }

    @Override
    public String toString() {
        return name;
    }

    private static String read(String file) {
        try (InputStream in = Contract.class.getResourceAsStream("/contracts/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
