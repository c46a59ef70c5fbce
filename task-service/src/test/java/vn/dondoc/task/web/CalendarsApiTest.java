package vn.dondoc.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.chassis.testing.Tokens.bearer;
import static vn.dondoc.chassis.testing.Tokens.person;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.dondoc.messaging.testing.Outbox;
import vn.dondoc.task.TaskServiceTest;

@TaskServiceTest
class CalendarsApiTest {
    private static final String CALENDARS = "/api/v1/calendars";
    private static final String ADMIN = person("admin", "T00");

    @Autowired
    private MockMvc http;

    @Autowired
    private Outbox outbox;

    @Test
    void startsWithTheYearsThatAreKnownAndTellsOfThem() throws Exception {
        read("").andExpect(jsonPath("$.items[*].year", hasItems(2023, 2024, 2025, 2026, 2027)));
        read("/2024")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.off", hasItem("2024-02-08")))
                .andExpect(jsonPath("$.workSaturdays", contains("2024-05-04")));
        read("/2026").andExpect(jsonPath("$.off", not(hasItem("2026-01-02"))));
        assertThat(outbox.events("calendar.changed"))
                .extracting(Outbox.Out::key)
                .contains("2023", "2027");
    }

    @Test
    void takesDaysInOneFormOnlyAndNoMemberThatItDoesNotKnow() throws Exception {
        change("/2032", "[20320101]", "[]", put -> put)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].pointer").value("/off/0"))
                .andExpect(jsonPath("$.errors[0].code").value("NOT_A_DAY"));
        change("/2032", "[\"+999999999-12-31\"]", "[]", put -> put).andExpect(status().isBadRequest());
        http.perform(put(CALENDARS + "/2032")
                        .with(bearer(ADMIN))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"off\": [], \"workSaturday\": []}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].code").value("UNKNOWN_MEMBER"));
        read("/2032").andExpect(status().isNotFound());
    }

    @Test
    void announcesAYear() throws Exception {
        change("/2031", "[\"2031-01-01\"]", "[]", put -> put)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", CALENDARS + "/2031"))
                .andExpect(header().string("ETag", "\"1\""));
        read("/2031").andExpect(jsonPath("$.off", contains("2031-01-01")));
    }

    @Test
    void changesAYearThatWasReadBefore() throws Exception {
        change("/2032", "[]", "[]", put -> put).andExpect(status().isCreated());

        change("/2032", "[\"2032-01-01\"]", "[]", put -> put).andExpect(status().isPreconditionRequired());
        change("/2032", "[\"2032-01-01\"]", "[]", put -> put.header("If-Match", "\"7\""))
                .andExpect(status().isPreconditionFailed());
        change("/2032", "[\"2032-01-01\"]", "[]", put -> put.header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        change("/2032", "[\"2032-01-01\"]", "[]", put -> put.header("If-Match", "\"2\""))
                .andExpect(header().string("ETag", "\"2\""));

        assertThat(outbox.events("calendar.changed").stream()
                        .filter(event -> event.key().equals("2032")))
                .hasSize(2);
    }

    @Test
    void namesEachDayThatCannotBe() throws Exception {
        change("/2033", "[\"2034-01-01\"]", "[\"2033-01-03\"]", put -> put)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", contains("/off/0", "/workSaturdays/0")))
                .andExpect(jsonPath("$.errors[*].code", contains("NOT_IN_YEAR", "NOT_A_WEEKEND_DAY")));
        read("/2033").andExpect(status().isNotFound());
    }

    @Test
    void isReadByAllAndChangedByAdministrators() throws Exception {
        http.perform(get(CALENDARS)).andExpect(status().isUnauthorized());
        http.perform(get(CALENDARS + "/2023").with(bearer(person("officer", "T00"))))
                .andExpect(status().isOk());
        for (String role : List.of("officer", "leader", "clerk")) {
            http.perform(put(CALENDARS + "/2023")
                            .with(bearer(person(role, "T00")))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"off\":[],\"workSaturdays\":[]}"))
                    .andExpect(status().isForbidden());
        }
    }

    private ResultActions read(String path) throws Exception {
        return http.perform(get(CALENDARS + path).with(bearer(ADMIN)));
    }

    private ResultActions change(
            String path, String off, String worked, UnaryOperator<MockHttpServletRequestBuilder> with)
            throws Exception {
        return http.perform(with.apply(put(CALENDARS + path))
                .with(bearer(ADMIN))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"off\":%s,\"workSaturdays\":%s}".formatted(off, worked)));
    }
}
