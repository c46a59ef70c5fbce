package vn.dondoc.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.chassis.testing.Tokens.bearer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.testing.AuditTrail;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.notification.Office;

class ContactsTest extends Office {
    private static final String MACHINE = Tokens.machine("loader", "contacts:read contacts:write units:all");

    @Autowired
    private AuditTrail trail;

    @Autowired
    private MongoTemplate mongo;

    private final String clerk = Tokens.person("clerk", unit);
    private final String admin = Tokens.person("admin", "T00");

    @BeforeEach
    void knowTheUnits() {
        feed.send(
                "unit.events.v1",
                unitChanged(unit, "T00"),
                unitChanged(unit + ".01", unit),
                unitChanged("X" + unit, "T00"));
    }

    @Test
    void forgetsNoAddressForAMemberThatItDoesNotKnow() throws Exception {
        http.perform(putting(unit, clerk, "{\"email\":\"%s\"}".formatted(email)));

        http.perform(putting(unit, clerk, "{\"emails\":[\"%s\"]}".formatted(email))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].pointer").value("/emails"));
        http.perform(putting(unit, clerk, "{\"name\":\"\u200b\"}").header("If-Match", "\"1\""))
                .andExpect(status().isUnprocessableContent());
        http.perform(putting(unit, clerk, "{}").header("If-Match", "1")).andExpect(status().isBadRequest());
        http.perform(get("/api/v1/contacts/" + unit).with(bearer(clerk)))
                .andExpect(jsonPath("$.email").value(email));
        http.perform(get("/api/v1/contacts?units=" + unit).with(bearer(clerk))).andExpect(status().isBadRequest());
    }

    @Test
    void createsAndThenChangesWithTheVersionRead() throws Exception {
        http.perform(putting(unit, clerk, "{\"name\":\"Văn thư\",\"email\":\"%s\"}".formatted(email)))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/v1/contacts/" + unit))
                .andExpect(header().string("ETag", "\"1\""));
        http.perform(putting(unit, clerk, "{}")).andExpect(status().isPreconditionRequired());
        http.perform(putting(unit, clerk, "{}").header("If-Match", "\"7\"")).andExpect(status().isPreconditionFailed());
        http.perform(putting(unit, clerk, "{\"phone\":\"0912345678\"}").header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        http.perform(get("/api/v1/contacts/" + unit).with(bearer(clerk)))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.phone").value("0912345678"))
                .andExpect(jsonPath("$.email").doesNotExist())
                .andExpect(jsonPath("$.name").doesNotExist());
    }

    @Test
    void refusesAVersionOfWhatIsNotThere() throws Exception {
        http.perform(putting(unit, clerk, "{}").header("If-Match", "\"1\"")).andExpect(status().isPreconditionFailed());
        http.perform(get("/api/v1/contacts/" + unit).with(bearer(clerk))).andExpect(status().isNotFound());
    }

    @Test
    void hidesTheContactsOfOthers() throws Exception {
        String other = "X" + unit;
        http.perform(putting(other, MACHINE, "{\"email\":\"a@b.example\"}")).andExpect(status().isCreated());
        http.perform(get("/api/v1/contacts/" + other).with(bearer(clerk))).andExpect(status().isNotFound());
        http.perform(putting(other, clerk, "{}").header("If-Match", "\"1\"")).andExpect(status().isNotFound());
        http.perform(get("/api/v1/contacts").param("unit", other).with(bearer(clerk)))
                .andExpect(jsonPath("$.items", hasSize(0)));
        http.perform(putting("NOSUCHUNIT", clerk, "{}")).andExpect(status().isNotFound());
    }

    @Test
    void tellsWhoReadWhoseContact() throws Exception {
        String path = "/api/v1/contacts/" + unit;
        http.perform(putting(unit, clerk, "{}")).andExpect(status().isCreated());
        int told = trail.entries("/api/v1/contacts").size();
        http.perform(get(path).with(bearer(clerk))).andExpect(status().isOk());
        http.perform(get("/api/v1/contacts").with(bearer(clerk))).andExpect(status().isOk());

        assertThat(trail.entries(path).getLast())
                .containsEntry("method", "GET")
                .containsEntry("who", "clerk-" + unit)
                .containsEntry("outcome", "DONE")
                .containsEntry("status", 200);
        assertThat(trail.entries(path)).hasSize(2);
        assertThat(trail.entries("/api/v1/contacts")).hasSize(told + 1);
    }

    @Test
    void showsNoContactOfWhichItCannotTell() throws Exception {
        String path = "/api/v1/contacts/" + unit;
        http.perform(putting(unit, clerk, "{\"phone\":\"0912345678\"}")).andExpect(status().isCreated());
        String trace = "0".repeat(31) + "2";
        MongoCollection<Document> open = mongo.getCollection("auditOpen");
        open.insertOne(new Document("_id", "held").append("trace", trace));
        String index = open.createIndex(
                Indexes.ascending("trace"), new IndexOptions().unique(true).sparse(true));
        try {
            http.perform(get(path)
                            .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                            .with(bearer(clerk)))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.type").value("urn:dondoc:problem:audit-away"))
                    .andExpect(jsonPath("$.phone").doesNotExist());
        } finally {
            open.dropIndex(index);
            open.deleteOne(new Document("_id", "held"));
        }
    }

    @Test
    void listsTheCallersOwnAndForAnAdministratorAllPageByPage() throws Exception {
        http.perform(putting(unit + ".01", admin, "{}")).andExpect(status().isCreated());
        http.perform(putting(unit, clerk, "{}")).andExpect(status().isCreated());
        http.perform(putting("X" + unit, MACHINE, "{}")).andExpect(status().isCreated());
        http.perform(get("/api/v1/contacts").with(bearer(clerk)))
                .andExpect(jsonPath("$.items[*].unit", contains(unit)))
                .andExpect(jsonPath("$.next").doesNotExist());
        for (String any : List.of(unit, unit + ".01", "X" + unit)) {
            http.perform(get("/api/v1/contacts").param("unit", any).with(bearer(admin)))
                    .andExpect(jsonPath("$.items[*].unit", contains(any)));
        }
        String first = http.perform(get("/api/v1/contacts").param("limit", "1").with(bearer(admin)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        http.perform(get("/api/v1/contacts")
                        .param("limit", "1")
                        .param("cursor", first.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1"))
                        .with(bearer(admin)))
                .andExpect(
                        jsonPath("$.items[0].unit", greaterThan(first.replaceAll(".*\"unit\":\"([^\"]+)\".*", "$1"))));
    }

    @Test
    void isTheOwnUnitsAffairNotThatOfTheOfficesAbove() throws Exception {
        String room = unit + ".01";
        http.perform(putting(room, admin, "{\"phone\":\"0912345678\"}")).andExpect(status().isCreated());
        http.perform(get("/api/v1/contacts/" + room).with(bearer(clerk))).andExpect(status().isNotFound());
        http.perform(putting(room, clerk, "{}").header("If-Match", "\"1\"")).andExpect(status().isNotFound());
        http.perform(putting(room, Tokens.person("clerk", "T00"), "{}").header("If-Match", "\"1\""))
                .andExpect(status().isNotFound());
        http.perform(putting(room, Tokens.person("leader", room), "{}").header("If-Match", "\"1\""))
                .andExpect(status().isOk());
        http.perform(putting(room, admin, "{}").header("If-Match", "\"2\"")).andExpect(status().isOk());
        http.perform(putting("NOSUCHUNIT", admin, "{}")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"a@b.example\\r\\nBcc: x@y.example\"}",
                "{\"email\":\"a@b.example,c@d.example\"}",
                "{\"email\":\"nobody\"}",
                "{\"phone\":\"12\"}",
                "{\"phone\":\"0912345678;1\"}",
                "{\"name\":\"a\\nb\"}"
            })
    void refusesWhatIsNoAddress(String body) throws Exception {
        http.perform(putting(unit, clerk, body))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").exists());
    }

    @Test
    void refusesWhatIsNoJson() throws Exception {
        http.perform(putting(unit, clerk, "{")).andExpect(status().isBadRequest());
    }

    @Test
    void letsOfficersReadAndNotWrite() throws Exception {
        String officer = Tokens.person("officer", unit);
        http.perform(putting(unit, officer, "{}")).andExpect(status().isForbidden());
        http.perform(get("/api/v1/contacts").with(bearer(officer))).andExpect(status().isOk());
        http.perform(get("/api/v1/contacts")).andExpect(status().isUnauthorized());
    }

    private static MockHttpServletRequestBuilder putting(String unit, String token, String body) {
        return put("/api/v1/contacts/" + unit)
                .with(bearer(token))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private Feed.In unitChanged(String code, String parent) {
        return in(
                "UnitChanged",
                body("UnitChanged", node -> node.put("code", code).put("parent", parent)));
    }
}
