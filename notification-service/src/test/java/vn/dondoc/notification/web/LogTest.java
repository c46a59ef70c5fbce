package vn.dondoc.notification.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.chassis.testing.Tokens.bearer;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.notification.Office;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;

class LogTest extends Office {
    private final String officer = Tokens.person("officer", unit);

    @Test
    void showsWhatWasSentWithoutTheAddress() throws Exception {
        openOffice();
        feedTask(taskEvent("TaskAssigned"));
        Notification sent = awaitMail(State.SENT);
        http.perform(get("/api/v1/notifications").param("task", task).with(bearer(officer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].kind").value("TaskAssigned"))
                .andExpect(jsonPath("$.items[0].state").value("SENT"))
                .andExpect(jsonPath("$.items[0].attempts[0].outcome").value("SENT"))
                .andExpect(jsonPath("$.items[0].attempts[0].code").doesNotExist())
                .andExpect(jsonPath("$.items[0].to").value("t***@so.example"))
                .andExpect(content().string(not(containsString(email))));
        http.perform(get("/api/v1/notifications/" + sent.id()).with(bearer(officer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.why").doesNotExist())
                .andExpect(jsonPath("$.code").doesNotExist());
    }

    @ParameterizedTest
    @CsvSource({"vi, Chưa có liên hệ của đơn vị.", "en, There is no contact of the unit."})
    void saysWhyInTheLanguageOfTheCallAndByACode(String language, String why) throws Exception {
        feedDirective(node -> {});
        feedTask(taskEvent("TaskAssigned"));
        String id = awaitMail(State.DEAD).id();
        http.perform(get("/api/v1/notifications/" + id)
                        .header("Accept-Language", language)
                        .with(bearer(officer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.why").value(why))
                .andExpect(jsonPath("$.code").value("no-contact"))
                .andExpect(jsonPath("$.attempts[0].outcome").value(why))
                .andExpect(jsonPath("$.attempts[0].code").value("no-contact"));
        http.perform(get("/api/v1/notifications")
                        .param("task", task)
                        .header("Accept-Language", language)
                        .with(bearer(officer)))
                .andExpect(jsonPath("$.items[0].why").value(why));
    }

    @Test
    void filtersAndPagesNewestFirst() throws Exception {
        openOffice();
        feedTask(
                at("TaskAssigned", "2023-12-10T01:00:00Z"),
                at("DeadlineOverdue", "2023-12-12T01:00:00Z"),
                at("DeadlineMissed", "2023-12-11T01:00:00Z"));
        patiently().until(() -> letters(email).size() == 3);
        awaitOne(Channel.SMS, State.SENT);

        http.perform(get("/api/v1/notifications").param("channel", "EMAIL").with(bearer(officer)))
                .andExpect(jsonPath("$.items[*].kind", contains("DeadlineOverdue", "DeadlineMissed", "TaskAssigned")));
        http.perform(get("/api/v1/notifications")
                        .param("kind", "DeadlineMissed")
                        .with(bearer(officer)))
                .andExpect(jsonPath("$.items", hasSize(2)));
        http.perform(get("/api/v1/notifications").param("state", "DEAD").with(bearer(officer)))
                .andExpect(jsonPath("$.items", hasSize(0)));
        String first = http.perform(get("/api/v1/notifications")
                        .param("channel", "EMAIL")
                        .param("limit", "2")
                        .with(bearer(officer)))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        http.perform(get("/api/v1/notifications")
                        .param("channel", "EMAIL")
                        .param("cursor", first.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1"))
                        .with(bearer(officer)))
                .andExpect(jsonPath("$.items[*].kind", contains("TaskAssigned")));
    }

    @Test
    void hidesWhatOthersWereTold() throws Exception {
        openOffice();
        feedTask(taskEvent("TaskAssigned"));
        Notification sent = awaitMail(State.SENT);
        String stranger = Tokens.person("clerk", "Z" + unit);
        http.perform(get("/api/v1/notifications").param("unit", unit).with(bearer(stranger)))
                .andExpect(jsonPath("$.items", hasSize(0)));
        http.perform(get("/api/v1/notifications/" + sent.id()).with(bearer(stranger)))
                .andExpect(status().isNotFound());
        http.perform(post("/api/v1/notifications/" + sent.id() + "/resend")
                        .with(bearer(Tokens.machine("other", "contacts:write"))))
                .andExpect(status().isNotFound());
    }

    @Test
    void sendsAgainWhatWasGivenUpAndNothingElse() throws Exception {
        feedDirective(node -> {});
        feedTask(taskEvent("TaskAssigned"));
        String id = awaitMail(State.DEAD).id();
        contacts.add(new Contact(unit).reachedBy(null, email, null));
        String admin = Tokens.person("admin", "Z" + unit);
        for (String role : List.of("officer", "leader", "clerk")) {
            http.perform(post("/api/v1/notifications/" + id + "/resend").with(bearer(Tokens.person(role, unit))))
                    .andExpect(status().isForbidden());
        }
        http.perform(get("/api/v1/notifications")
                        .param("state", "DEAD")
                        .param("unit", unit)
                        .with(bearer(admin)))
                .andExpect(jsonPath("$.items[*].id", contains(id)));
        http.perform(post("/api/v1/notifications/" + id + "/resend").with(bearer(admin)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PENDING"));

        awaitMail(State.SENT);
        http.perform(post("/api/v1/notifications/" + id + "/resend").with(bearer(admin)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:dondoc:problem:not-given-up"));
    }

    @Test
    void refusesFiltersThatMeanNothing() throws Exception {
        for (String query : new String[] {"state=NONE", "kind=Nothing", "channel=FAX", "cursor=xyz", "limit=x"}) {
            http.perform(get("/api/v1/notifications?" + query).with(bearer(officer)))
                    .andExpect(status().isBadRequest());
        }
    }

    private Feed.In at(String contract, String time) {
        Feed.In event = taskEvent(contract);
        return new Feed.In(event.id(), event.type(), Instant.parse(time), event.body());
    }
}
