package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every event of a task carries the same head, also one of a type that comes later: whoever reads the topic takes in each
 * by its head, and refuses one without. TaskAssigned has nothing but the head.
 */
class TaskHeadTest {
    private static final JsonNode HEAD = Contract.of("TaskAssigned").schema();
    private static final String MOVEMENT = "movement";

    static Stream<Contract> ofTasks() {
        return Contract.all().filter(contract -> contract.topic().equals("task.events.v1"));
    }

    @Test
    void hasWhatItsReadersGoBy() {
        assertThat(words(HEAD.get("required")))
                .contains("taskId", "version", "directiveId", "issuer", "unit", "state", "at", MOVEMENT);
        assertThat(HEAD.get("properties").propertyNames()).contains("phase", "due", "assignedAt");
    }

    @ParameterizedTest
    @MethodSource("ofTasks")
    void isRequiredOfEveryEvent(Contract contract) {
        assertThat(words(contract.schema().get("required"))).containsAll(words(HEAD.get("required")));
    }

    @ParameterizedTest
    @MethodSource("ofTasks")
    void isTheSameInEveryEvent(Contract contract) {
        JsonNode told = contract.schema().get("properties");
        HEAD.get("properties").properties().stream()
                .filter(member -> !member.getKey().equals(MOVEMENT))
                .forEach(member -> assertThat(told.get(member.getKey()))
                        .as(member.getKey())
                        .isEqualTo(member.getValue()));
    }

    /** An event may say more exactly which figures a task can move between, but only among those that there are. */
    @ParameterizedTest
    @MethodSource("ofTasks")
    void saysBetweenWhichFiguresTheTaskMoved(Contract contract) {
        Set<String> figures = figures(HEAD, "from");
        JsonNode movement = contract.schema().get("properties").get(MOVEMENT);

        assertThat(words(movement.get("required"))).contains("to");
        for (String end : List.of("from", "to")) {
            assertThat(figures).as(end).containsAll(figures(contract.schema(), end));
        }
    }

    private static Set<String> figures(JsonNode schema, String end) {
        return words(schema.at("/properties/movement/properties/" + end + "/enum"));
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new TreeSet<>();
        list.forEach(word -> words.add(word.asString()));
        assertThat(words).isNotEmpty();
        return words;
    }
}
