package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.testing.Tokens;

class UnitGroupsApiTest extends Province {
    /** No version is named. */
    private static final String[] PLAIN = {};

    @Test
    void hasTheMembersOfTheDay() {
        assertThat(get("/unit-groups/xa-phuong/members").codes("/items", "code"))
                .containsExactly("X001", "X002");
        assertThat(get("/unit-groups/xa-phuong/members?at=2024-01-01").codes("/items", "code"))
                .containsExactly("X001", "X002", "X003");
        assertThat(get("/unit-groups/so-ban-nganh/members?at=2022-12-31").codes("/items", "code"))
                .containsExactly("T01", "T02", "T03", "T09");
        assertThat(get("/unit-groups/so-ban-nganh/members?at=2023-01-01").codes("/items", "code"))
                .containsExactly("T01", "T02", "T03");
        assertThat(get("/unit-groups/none/members").status()).isEqualTo(404);
    }

    @Test
    void isCreatedWithoutAVersionAndReplacedWithIt() {
        String body = "{\"name\": \"Khối tổng hợp\", \"members\": [\"T01\", \"T02\"]}";

        Answer created = put("/unit-groups/khoi-tong-hop", null, body);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.codes("/members", "code")).containsExactly("T01", "T02");

        assertThat(put("/unit-groups/khoi-tong-hop", null, body).header("ETag")).isEqualTo("\"1\"");
        String smaller = body.replace(", \"T02\"", "");
        assertThat(put("/unit-groups/khoi-tong-hop", null, smaller).status()).isEqualTo(428);
        assertThat(put("/unit-groups/khoi-tong-hop", "\"9\"", smaller).status()).isEqualTo(412);
        assertThat(put("/unit-groups/khoi-tong-hop", "\"1\"", smaller).header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(get("/unit-groups/khoi-tong-hop/members").codes("/items", "code"))
                .containsExactly("T01");
    }

    @Test
    void isListedByCode() {
        Answer first = get("/unit-groups?limit=1");
        assertThat(first.codes("/items", "code")).containsExactly("so-ban-nganh");
        assertThat(get("/unit-groups?limit=1&cursor=" + first.text("/next")).codes("/items", "code"))
                .containsExactly("xa-phuong");
    }

    @Test
    void refusesWhatIsNoGroup() {
        assertThat(put("/unit-groups/-x-", null, "{\"name\": \"x\"}").faults("errors"))
                .containsExactly("PATTERN /code");
        assertThat(put("/unit-groups/x", null, "{\"name\": \" \", \"members\": [\"kho\"]}")
                        .faults("errors"))
                .containsExactlyInAnyOrder("NOT_BLANK /name", "PATTERN /members/0/code");
    }

    @Test
    void isKeptByTheRootsClerksAndAdministratorsAlone() {
        String without = "{\"name\": \"UBND các xã, phường\", \"members\": [\"X001\"]}";

        Answer refused = put("/unit-groups/xa-phuong", without, Tokens.person("clerk", "T02"), "If-Match", "\"1\"");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(put("/unit-groups/cua-toi", without, Tokens.person("clerk", "T02"), PLAIN)
                        .status())
                .isEqualTo(403);
        assertThat(get("/unit-groups/xa-phuong").header("ETag")).isEqualTo("\"1\"");

        assertThat(put("/unit-groups/xa-phuong", without, CLERK, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        assertThat(put("/unit-groups/cua-toi", without, ADMIN, PLAIN).status()).isEqualTo(201);
    }

    @Test
    void namesNoMemberThatIsNotThere() {
        String before = dump.text();

        assertThat(put("/unit-groups/x", null, """
                        {"name": "nhóm", "members": ["T01", "T77", {"code": "T78"}], "rule": {"kind": "ROOM", "parent": "T79"}}""").faults("errors"))
                .containsExactly(
                        "UNKNOWN_UNIT /members/1/code", "UNKNOWN_UNIT /members/2/code", "UNKNOWN_UNIT /rule/parent");
        assertThat(dump.text()).isEqualTo(before);
        assertThat(put("/unit-groups/x", null, "{\"name\": \"nhóm\", \"members\": [\"T09\"]}")
                        .status())
                .as("one that has ended is there")
                .isEqualTo(201);
    }

    @Test
    void remembersWhoChangedItAndWhy() {
        String group = "{\"name\": \"Khối tổng hợp\", \"members\": [\"T01\", \"T02\"]%s}";
        String reason = ", \"reason\": \"theo công văn 7/VP\"";
        put("/unit-groups/khoi-tong-hop", group.formatted(""), CLERK, PLAIN);
        clock.set("2023-12-15T09:00:00");
        String smaller = group.replace(", \"T02\"", "").formatted(reason);

        Answer changed = put("/unit-groups/khoi-tong-hop", smaller, ADMIN, "If-Match", "\"1\"");
        put("/unit-groups/khoi-tong-hop", smaller.replace("7/VP", "8/VP"), ADMIN, "If-Match", "\"2\"");

        assertThat(changed.json().at("/history").toString())
                .isEqualTo("[{\"version\":1,\"at\":\"2023-12-14T01:00:00Z\",\"by\":\"clerk-T00\"},"
                        + "{\"version\":2,\"at\":\"2023-12-15T02:00:00Z\",\"by\":\"admin-T01\","
                        + "\"reason\":\"theo công văn 7/VP\"}]");
        assertThat(get("/unit-groups/khoi-tong-hop").json().at("/history"))
                .isEqualTo(changed.json().at("/history"));
        assertThat(get("/unit-groups").json().at("/items/0").has("history")).isFalse();
        assertThat(trail.entries("/api/v1/unit-groups/khoi-tong-hop"))
                .extracting(entry -> entry.get("why"))
                .contains("theo công văn 7/VP");
        assertThat(put(
                                "/unit-groups/khoi-tong-hop",
                                "\"2\"",
                                group.formatted(", \"reason\": \"" + "x".repeat(2_001) + "\""))
                        .faults("errors"))
                .containsExactly("SIZE /reason");
    }

    @Test
    void remembersTheNewestHundredChanges() {
        String group = "{\"name\": \"Khối %d\"}";
        put("/unit-groups/khoi", null, group.formatted(0));
        for (int i = 1; i <= 100; i++) {
            put("/unit-groups/khoi", "\"" + i + "\"", group.formatted(i));
        }

        assertThat(get("/unit-groups/khoi").json().at("/history").size()).isEqualTo(100);
        assertThat(get("/unit-groups/khoi").json().at("/history/99/version").asInt())
                .isEqualTo(101);
    }

    @Test
    void aGroupFromBeforeChangesWereKeptHasNoneUntilItIsChanged() {
        mongo.getCollection("unitGroups")
                .updateMany(new Document(), new Document("$unset", new Document("history", "")));

        assertThat(get("/unit-groups/xa-phuong").json().at("/history")).isEmpty();
        put("/unit-groups/xa-phuong", "\"1\"", "{\"name\": \"UBND các xã\", \"reason\": \"gọn\"}");
        assertThat(get("/unit-groups/xa-phuong").json().at("/history/0/reason").asString())
                .isEqualTo("gọn");
    }
}
