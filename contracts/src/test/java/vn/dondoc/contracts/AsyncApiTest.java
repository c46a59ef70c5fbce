package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** asyncapi.yaml tells of every event what its schema says of it, and of every topic what topics.yml says. */
class AsyncApiTest {
    private static final long YEAR = 366L * 24 * 60 * 60 * 1000;
    private static final JsonNode API = yaml("asyncapi.yaml");

    static Stream<Contract> all() {
        return Contract.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void tellsOfEveryEvent(Contract contract) {
        JsonNode message = API.at("/components/messages/" + contract.name());
        assertThat(message.at("/name").asString()).isEqualTo(contract.type());
        assertThat(message.at("/payload/$ref").asString()).isEqualTo("./contracts/" + contract.name() + ".schema.json");
        assertThat(message.at("/examples/0/payload/$ref").asString())
                .isEqualTo("./contracts/" + contract.name() + ".example.json");
        assertThat(message.at("/bindings/kafka/key/description").asString()).isEqualTo(contract.key());
        assertThat(message.at("/traits/0/$ref").asString()).isEqualTo("#/components/messageTraits/cloudEvent");
        assertThat(contract.type())
                .matches(API.at("/components/messageTraits/cloudEvent/headers/properties/ce_type/pattern")
                        .asString());

        List<String> addresses = API.get("channels")
                .valueStream()
                .filter(channel -> channel.get("messages").has(contract.name()))
                .map(channel -> channel.get("address").asString())
                .toList();
        assertThat(addresses).containsExactly(contract.topic());
    }

    @Test
    void tellsOfNoOther() {
        List<String> events = Contract.all().map(Contract::name).toList();
        assertThat(API.at("/components/messages").propertyNames()).containsExactlyInAnyOrderElementsOf(events);
        API.get("channels")
                .forEach(channel -> channel.get("messages")
                        .properties()
                        .forEach(message -> assertThat(
                                        message.getValue().get("$ref").asString())
                                .isEqualTo("#/components/messages/" + message.getKey())));
    }

    @Test
    void tellsHowTheTopicsAre() {
        JsonNode topics = yaml("topics.yml").at("/dondoc/topics");
        assertThat(API.get("channels"))
                .hasSize(topics.get("forever").size() + topics.get("year").size())
                .allSatisfy(channel -> {
                    JsonNode kafka = channel.at("/bindings/kafka");
                    assertThat(kafka.get("partitions")).isEqualTo(topics.get("partitions"));
                    boolean isForever = topics.get("forever").valueStream().anyMatch(channel.get("address")::equals);
                    assertThat(kafka.at("/topicConfiguration/retention.ms").asLong())
                            .isEqualTo(isForever ? -1 : YEAR);
                    assertThat(topics.get(isForever ? "forever" : "year")).contains(channel.get("address"));
                });
    }

    @Test
    void saysOfEachTopicWhoTellsIt() {
        List<String> told = API.get("operations")
                .valueStream()
                .filter(operation -> operation.get("action").asString().equals("send"))
                .map(operation -> operation.at("/channel/$ref").asString())
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(API.get("channels").propertyNames().stream()
                        .map(channel -> "#/channels/" + channel)
                        .toList());
    }

    private static JsonNode yaml(String file) {
        InputStream in = AsyncApiTest.class.getResourceAsStream("/" + file);
        return new YAMLMapper().readTree(in);
    }
}
