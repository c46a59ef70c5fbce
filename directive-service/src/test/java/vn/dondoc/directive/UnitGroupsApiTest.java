package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitGroupsApiTest extends Province {

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
        assertThat(put("/unit-groups/-x-", null, "{\"name\": \"?\"}").faults("errors"))
                .containsExactly("PATTERN /code");
        assertThat(put("/unit-groups/x", null, "{\"name\": \" \", \"members\": [\"kho\"]}")
                        .faults("errors"))
                .containsExactlyInAnyOrder("NOT_BLANK /name", "PATTERN /members/0/code");
    }
}
