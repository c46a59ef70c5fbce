package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the issue of a draft would send out, told before it does. */
class OrdersTest extends Province {
    private static final String TWO_ITEMS = directive("""
            {"path": "1", "text": "Báo cáo.", "leads": ["Sở Tài chính", "UBND các xã, phường"],
             "coordinators": ["Sở Nội vụ"], "deadlines": [{"asWritten": "trước ngày 22/12/2023"}]},
            {"path": "2", "text": "Lập danh sách.", "leads": ["Sở Nội vụ", "các đơn vị liên quan"],
             "deadlines": [{"asWritten": "chậm nhất ngày 20/12/2023"}]}""");

    @Test
    void tellsHowManyTasksWouldGoOutToWhomUntilWhenAndWhy() {
        knowCalendar();
        JsonNode orders = get("/directives/" + draft(TWO_ITEMS) + "/orders").json();

        assertThat(orders.at("/tasks").asInt()).isEqualTo(4);
        assertThat(orders.at("/units").asInt()).isEqualTo(4);
        assertThat(orders.at("/day").asString()).isEqualTo("2023-12-14");
        assertThat(orders.at("/firstDue").asString()).isEqualTo("2023-12-20T16:59:59Z");
        assertThat(orders.at("/items/0/leads").toString()).isEqualTo("[\"T02\",\"X001\",\"X002\"]");
        assertThat(orders.at("/items/0/coordinators").toString()).isEqualTo("[\"T03\"]");
        assertThat(orders.at("/items/0/deadline/due").asString()).isEqualTo("2023-12-21T16:59:59Z");
        assertThat(orders.at("/items/0/deadline/explanation/0").asString())
                .isEqualTo("Văn bản ghi: “trước ngày 22/12/2023”.");
        assertThat(orders.at("/items/1/waiting").toString()).isEqualTo("[\"các đơn vị liên quan\"]");
    }

    @Test
    void namesWhatStandsAgainstTheIssueAndChangesNothing() {
        knowCalendar();
        String id = draft(TWO_ITEMS.replace("Sở Tài chính", "Sở Không Có"));

        JsonNode orders = get("/directives/" + id + "/orders").json();

        assertThat(orders.at("/obstacles/0/code").asString()).isEqualTo("UNKNOWN_UNIT");
        assertThat(orders.at("/obstacles/0/pointer").asString()).isEqualTo("/items/0/leads/0");
        assertThat(get("/directives/" + id).text("/state")).isEqualTo("DRAFT");
        assertThat(outbox.events("directive.issued")).isEmpty();
    }

    @Test
    void equalWhatGoesOut() {
        knowCalendar();
        String id = draft(TWO_ITEMS);
        JsonNode told = get("/directives/" + id + "/orders").json();

        assertThat(issue(id, "VAGUE_UNIT").status()).isEqualTo(200);

        JsonNode out =
                json.readTree(outbox.events("directive.issued").getFirst().body());
        for (int i = 0; i < 2; i++) {
            assertThat(out.at("/items/" + i + "/deadline/due").asString())
                    .isEqualTo(told.at("/items/" + i + "/deadline/due").asString());
        }
        assertThat(get("/directives/" + id + "/orders").text("/type")).endsWith("already-issued");
    }
}
