package vn.dondoc.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Messages in events. */
class MessageJsonTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Whatever tells of something to people. */
    record News(List<Message> steps) {}

    @Test
    void comeBackAsTheyWere() {
        Message message = Message.of(
                "moved",
                "hai “{0}”",
                3,
                4_000_000_000L,
                0.5,
                LocalDate.parse("2026-12-05"),
                Instant.parse("2026-12-05T16:59:00Z"),
                Message.of("inner", LocalDate.parse("2026-12-06"), Message.of("innermost")));
        News news = new News(List.of(message, Message.of("nothing-else")));

        assertThat(JSON.readValue(JSON.writeValueAsString(news), News.class)).isEqualTo(news);
    }

    @Test
    void areCodesWithWhatFillsTheirPlaces() {
        Message message = Message.of(
                "moved",
                "hai",
                3,
                LocalDate.parse("2026-12-05"),
                Instant.parse("2026-12-05T16:59:00Z"),
                Message.of("inner"));

        assertThat(JSON.readTree(JSON.writeValueAsString(message))).isEqualTo(JSON.readTree("""
                        {"key": "moved", "arguments": ["hai", 3, {"day": "2026-12-05"}, {"moment": "2026-12-05T16:59:00Z"},
                         {"key": "inner", "arguments": []}]}"""));
    }

    /** A later version may say more. */
    @Test
    void areReadWithoutWhatNobodyHereKnows() {
        assertThat(JSON.readValue("""
                        {"key": "moved", "addedLater": {"a": [1]},
                         "arguments": [{"day": "2026-12-05", "addedLater": true}, {"addedLater": 1, "key": "inner"}]}""", Message.class))
                .isEqualTo(Message.of("moved", LocalDate.parse("2026-12-05"), Message.of("inner")));
    }

    @Test
    void areNoneWithoutTheirKey() {
        assertThatThrownBy(() -> JSON.readValue("{\"arguments\": []}", Message.class))
                .isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> JSON.readValue("{\"key\": \"moved\", \"arguments\": [{}]}", Message.class))
                .isInstanceOf(MismatchedInputException.class);
    }
}
