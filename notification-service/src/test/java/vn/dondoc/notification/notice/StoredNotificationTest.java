package vn.dondoc.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.notification.Office;

/** Reasons were texts once: what the version before stored is read, also where it goes on beside this one. */
class StoredNotificationTest extends Office {
    private static final String ID = "3c9f8a51-5a0e-5b7c-9d11-2f6f0a1f7e42";
    private static final Instant NOW = Instant.parse("2023-12-14T03:00:00Z");
    private static final Instant MUCH_LATER = Instant.parse("2999-12-31T00:00:00Z");
    private static final String NO_CONTACT = "Chưa có liên hệ của đơn vị.";
    private static final String AWAY = "Không kết nối được máy chủ thư.";

    /** As the version before leaves it: tried twice, then given up. */
    private static final String STORED = """
            {"_id": "3c9f8a51-5a0e-5b7c-9d11-2f6f0a1f7e42", "v": {"$numberLong": "4"},
             "notice": {"kind": "TASK_ASSIGNED", "unit": "T02", "taskId": "7d9b2c0e-54f1-5b7a-8a3e-1f0c9d2e6a44",
               "directiveId": "018c6f3a-2b60-7c1e-9d53-0a1f6c2e4b11", "taskVersion": {"$numberLong": "1"},
               "at": {"$date": "2023-12-14T01:00:00Z"},
               "facts": {"due": {"$date": "2023-12-31T16:59:59Z"}, "late": false, "last": false}},
             "channel": "EMAIL", "storedAt": {"$date": "2023-12-14T01:00:01Z"}, "state": "DEAD",
             "notBefore": {"$date": "2023-12-14T01:00:00Z"}, "recipient": "T02", "to": "v***@so.example",
             "why": "Chưa có liên hệ của đơn vị.", "failures": 1, "unreached": false,
             "attempts": [
               {"at": {"$date": "2023-12-14T01:00:02Z"}, "outcome": "Không kết nối được máy chủ thư."},
               {"at": {"$date": "2023-12-14T01:00:32Z"}, "outcome": "Chưa có liên hệ của đơn vị."}]}
            """;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void storeIt() {
        takeItAway();
        mongo.getCollection("notifications").insertOne(Document.parse(STORED));
    }

    @AfterEach
    void takeItAway() {
        mongo.getCollection("notifications").deleteOne(Filters.eq(ID));
    }

    @Test
    void isSaidInBothLanguagesAsTheVersionBeforeWroteIt() {
        assertThat(said(read().why())).containsExactly(NO_CONTACT, NO_CONTACT);
        assertThat(read().attempts()).extracting(Attempt::at).first().isEqualTo(Instant.parse("2023-12-14T01:00:02Z"));
        assertThat(outcomes()).containsExactly(List.of(AWAY, AWAY), List.of(NO_CONTACT, NO_CONTACT));
    }

    @Test
    void isLeftByAChangeAsTheVersionBeforeCanReadIt() {
        change(one -> one.skip(Message.of("task-moved-on", Message.of("task-state.completed"))));

        assertThat(stored()).containsEntry("state", "SKIPPED").doesNotContainKey("why");
        assertThat(stored().get("reason")).isEqualTo(Document.parse("""
                {"state": "SKIPPED", "words": {"key": "task-moved-on",
                  "arguments": [{"key": "task-state.completed", "arguments": []}]}}
                """));
        assertThat(stored().get("attempts")).isEqualTo(Document.parse(STORED).get("attempts"));
        assertThat(said(read().why()))
                .containsExactly(
                        "Không còn phải báo, trạng thái của nhiệm vụ: đã hoàn thành.",
                        "There is nothing to tell any more; the state of the task: completed.");
    }

    @Test
    void keepsTheReasonOfTheVersionBeforeWhileItIsSent() {
        theVersionBefore(Updates.set("state", "FAILED"));

        change(one -> one.claim("here", "T02", "v***@so.example", List.of(), MUCH_LATER, Duration.ZERO));

        assertThat(stored()).containsEntry("state", "SENDING").doesNotContainKey("why");
        assertThat(stored().get("reason"))
                .isEqualTo(new Document("state", "SENDING")
                        .append("words", new Document("key", "as-written").append("arguments", List.of(NO_CONTACT))));
        assertThat(said(read().why())).containsExactly(NO_CONTACT, NO_CONTACT);

        change(one -> one.sent(NOW));
        assertThat(read().why()).isNull();
    }

    /** It sends that one alone, so the others have not been told. */
    @Test
    void speaksOfNoOthersOnceTheVersionBeforeHasTakenIt() {
        change(one -> one.claim("here", "T02", "v***@so.example", List.of("another"), NOW, Duration.ZERO));
        assertThat(notifications.tellingOf(List.of("another")))
                .extracting(Notification::id)
                .containsExactly(ID);
        assertThat(read().toldWith()).containsExactly("another");

        theVersionBefore(Updates.combine(
                Updates.set("state", "SENT"), Updates.set("claimedAt", Date.from(NOW.plusSeconds(30)))));

        assertThat(read().toldWith()).isEmpty();
        assertThat(notifications.tellingOf(List.of("another"))).isEmpty();
    }

    @Test
    void givesNoReasonOfAStateThatTheVersionBeforeHasEnded() {
        change(one -> one.skip(Message.of("task-not-overdue")));

        theVersionBefore(Updates.set("state", "SENT"));
        assertThat(read().why()).isNull();

        theVersionBefore(Updates.combine(Updates.set("state", "SKIPPED"), Updates.set("why", NO_CONTACT)));
        assertThat(said(read().why())).containsExactly(NO_CONTACT, NO_CONTACT);
    }

    @Test
    void saysWhatCameOfEachAttemptWhicheverVersionMadeIt() {
        change(one -> one.unreached(Message.of("mail-server-away"), NOW, MUCH_LATER));
        theVersionBefore(Updates.push("attempts", attempt("Nhà mạng không trả lời.")));
        change(one -> one.bury(Message.of("mail-refused", "550 unknown"), NOW));
        theVersionBefore(Updates.push("attempts", attempt("SENT")));

        assertThat(stored().getList("attempts", Document.class).get(2)).isEqualTo(attempt("mail-server-away"));
        assertThat(stored().get("outcomes")).isEqualTo(Document.parse("""
                {"2": {"key": "mail-server-away", "arguments": []},
                 "4": {"key": "mail-refused", "arguments": ["550 unknown"]}}
                """));
        assertThat(outcomes())
                .containsExactly(
                        List.of(AWAY, AWAY),
                        List.of(NO_CONTACT, NO_CONTACT),
                        List.of(AWAY, "The mail server cannot be reached."),
                        List.of("Nhà mạng không trả lời.", "Nhà mạng không trả lời."),
                        List.of("Máy chủ thư từ chối: 550 unknown", "The mail server refused it: 550 unknown"),
                        List.of());
    }

    private static Document attempt(String outcome) {
        return new Document("at", Date.from(NOW)).append("outcome", outcome);
    }

    /** It sets the fields that it knows, and leaves the others alone. */
    private void theVersionBefore(Bson update) {
        mongo.getCollection("notifications").updateOne(Filters.eq(ID), update);
    }

    private void change(Consumer<Notification> change) {
        Notification one = read();
        change.accept(one);
        notifications.save(one);
    }

    private Notification read() {
        return notifications.find(ID).orElseThrow();
    }

    private Document stored() {
        return Objects.requireNonNull(
                mongo.getCollection("notifications").find(Filters.eq(ID)).first());
    }

    private List<List<String>> outcomes() {
        return read().attempts().stream().map(one -> said(one.outcome())).toList();
    }

    /** In Vietnamese and in English; nothing if there is nothing to say. */
    private static List<String> said(@Nullable Message words) {
        return words == null
                ? List.of()
                : List.of(TEXTS.say(words, Texts.VIETNAMESE), TEXTS.say(words, Locale.ENGLISH));
    }
}
