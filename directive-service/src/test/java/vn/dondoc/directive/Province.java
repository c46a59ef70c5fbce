package vn.dondoc.directive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.testing.AuditTrail;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.messaging.testing.Outbox;
import vn.dondoc.messaging.testing.ServiceTest;
import vn.dondoc.messaging.testing.StoreDump;

/** The service with a small invented province: T00 above three departments, with rooms, three communes, a working group. */
@ServiceTest
@TestPropertySource(properties = "spring.config.name=directive-service")
public abstract class Province {
    protected static final String MACHINE =
            Tokens.machine("client", "directives:read directives:write units:read units:write units:all");
    protected static final String CLERK = Tokens.person("clerk", "T00");
    protected static final String ADMIN = Tokens.person("admin", "T01");

    protected static final String HEAD = "code,name,shortName,kind,parent,desk,validFrom,validTo\n";
    protected static final String UNITS = HEAD + """
            T00,Ủy ban nhân dân tỉnh An Lạc,UBND tỉnh,PROVINCE,,,2020-01-01,
            T01,Văn phòng UBND tỉnh,VP,DEPARTMENT,T00,,2020-01-01,
            T02,Sở Tài chính,STC,DEPARTMENT,T00,,2020-01-01,
            T03,Sở Nội vụ,SNV,DEPARTMENT,T00,,2020-01-01,
            T09,Sở Thương mại,STM,DEPARTMENT,T00,,2020-01-01,2022-12-31
            T02.01,Phòng Tổng hợp,,ROOM,T02,,2020-01-01,
            T03.01,Phòng Tổng hợp,,ROOM,T03,,2020-01-01,
            X001,UBND xã Bình Yên,,COMMUNE,T00,,2020-01-01,
            X002,UBND phường Hòa Bình,,COMMUNE,T00,,2020-01-01,
            X003,UBND xã Đại Lộc,,COMMUNE,T00,,2020-01-01,
            TCT1,Tổ công tác liên ngành,,AD_HOC,T00,T01,2020-01-01,
            """;

    @Autowired
    protected MockMvc http;

    @Autowired
    protected Feed feed;

    @Autowired
    protected Outbox outbox;

    @Autowired
    protected StoreDump dump;

    @Autowired
    protected AuditTrail trail;

    @Autowired
    protected SettableClock clock;

    @Autowired
    protected JsonMapper json;

    @Autowired
    protected MongoTemplate mongo;

    @BeforeEach
    void foundProvince() {
        clock.set("2023-12-14T08:00:00");
        mongo.getCollectionNames().stream()
                .filter(name -> !StoreDump.BOOKKEEPING.contains(name))
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
        importUnits(UNITS);
        put("/unit-groups/so-ban-nganh", null, """
                {"name": "các sở, ban, ngành", "aliases": ["Các sở, ban, ngành thuộc tỉnh"],
                 "rule": {"kind": "DEPARTMENT", "parent": "T00"}}""");
        put("/unit-groups/xa-phuong", null, """
                {"name": "UBND các xã, phường", "members": ["X001", "X002", {"code": "X003", "validFrom": "2024-01-01"}]}""");
        hearUnits();
    }

    /** Brings the units back to the service, as the broker would. */
    protected void hearUnits() {
        feed.send(
                "unit.events.v1",
                outbox.events("unit.changed").stream()
                        .map(event -> Feed.In.of("unit.changed", event.body()))
                        .toList());
    }

    /** As many communes as the country has, from C0001 on. */
    protected void foundManyCommunes(int count) {
        List<String> rows = new ArrayList<>();
        IntStream.rangeClosed(1, count)
                .forEach(i -> rows.add("C%04d,UBND xã thứ %d,,COMMUNE,T00,,2020-01-01,".formatted(i, i)));
        importUnits(HEAD + String.join("\n", rows));
        put("/unit-groups/moi-xa", null, """
                {"name": "UBND mọi xã", "rule": {"kind": "COMMUNE"}}""");
    }

    protected Answer importUnits(String csv) {
        return importUnits(csv, MACHINE);
    }

    protected Answer importUnits(String csv, String token) {
        return call(MockMvcRequestBuilders.post("/api/v1/units/import")
                .contentType("text/csv")
                .content(csv)
                .with(Tokens.bearer(token)));
    }

    protected Answer get(String path, String token) {
        return call(MockMvcRequestBuilders.get("/api/v1" + path).with(Tokens.bearer(token)));
    }

    protected Answer get(String path) {
        return get(path, MACHINE);
    }

    protected Answer post(String path, String body, String token, String... headers) {
        return send(HttpMethod.POST, path, body, token, headers);
    }

    protected Answer post(String path, String body) {
        return post(path, body, MACHINE);
    }

    protected Answer put(String path, @Nullable String ifMatch, String body) {
        return ifMatch == null
                ? send(HttpMethod.PUT, path, body, MACHINE)
                : send(HttpMethod.PUT, path, body, MACHINE, "If-Match", ifMatch);
    }

    protected Answer put(String path, String body, String token, String... headers) {
        return send(HttpMethod.PUT, path, body, token, headers);
    }

    private Answer send(HttpMethod method, String path, String body, String token, String... headers) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, "/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(Tokens.bearer(token));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return call(request);
    }

    protected Answer call(RequestBuilder request) {
        try {
            var response = http.perform(request).andReturn().getResponse();
            String body = response.getContentAsString(StandardCharsets.UTF_8);
            JsonNode tree = body.isEmpty() ? json.createObjectNode() : json.readTree(body);
            return new Answer(response, tree);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Whether a thread waits for its turn. */
    protected static boolean isAtTheDoor(Thread caller) {
        return Stream.of(caller.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Semaphore.class.getName()));
    }

    /** Says which days are free, so that no date is odd for want of that. */
    protected void knowCalendar() {
        feed.send(
                "calendar.events.v1",
                List.of(Feed.In.of(
                        "calendar.changed", "{\"year\": 2023, \"version\": 1, \"off\": [], \"workSaturdays\": []}")));
    }

    /** A draft by the machine client; its id. */
    protected String draft(String body) {
        return post("/directives", body).text("/id");
    }

    protected Answer issue(String id, String... confirmed) {
        return post("/directives/" + id + "/issue", "{\"confirm\": " + json.writeValueAsString(confirmed) + "}");
    }

    /** A directive of T00 with a number and a date, and these items. */
    protected static String directive(String items) {
        return """
                {"number": "12/UBND-TH", "symbol": "UBND-TH", "issuedOn": {"date": "2023-12-14", "precision": "DAY"},
                 "type": "CONG_VAN", "issuer": "UBND tỉnh", "subject": "Xây dựng kế hoạch hành động năm 2024",
                 "addressees": ["Các Sở, Ban, Ngành"], "items": [%s]}""".formatted(items);
    }

    /** A task item for one lead, due by the words. */
    protected static String task(String lead, String words) {
        return """
                {"text": "Báo cáo kết quả.", "leads": ["%s"], "deadlines": [{"asWritten": "%s"}],
                 "deliverables": [{"text": "báo cáo"}]}""".formatted(lead, words);
    }
}
