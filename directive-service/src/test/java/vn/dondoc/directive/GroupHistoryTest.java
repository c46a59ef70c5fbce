package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.directive.reorganisation.Reorganisations;

/** Whoever dies on the way leaves no change of a group without its who, when and why, and tells none twice. */
@Import(MortalStore.class)
@TestPropertySource(properties = "dondoc.reorganisations.every=1h")
class GroupHistoryTest extends Province {
    private static final String GROUP =
            "{\"name\": \"Khối tổng hợp\", \"members\": [\"T01\", \"T02\"], \"reason\": \"công văn 7/VP\"}";
    private static final String SMALLER = GROUP.replace(", \"T02\"", "").replace("7/VP", "8/VP");
    private static final String MERGE = """
            {"on": "2023-12-01", "reason": "Hợp nhất", "merge": {"from": ["T02", "T03"],
             "into": {"code": "T21", "name": "Sở Tài chính và Nội vụ", "kind": "DEPARTMENT"}}}""";

    @Autowired
    private MortalStore store;

    @Autowired
    private Reorganisations reorganisations;

    @BeforeEach
    void create() {
        put("/unit-groups/khoi-tong-hop", null, GROUP);
    }

    @Test
    void aChangeAndItsHistoryAreOneWrite() {
        Document before = stored();

        assertThat(store.diesAfter(0, this::change)).isTrue();
        assertThat(stored()).isEqualTo(before);

        assertThat(store.diesAfter(1, this::change)).isFalse();
        assertThat(reasons()).containsExactly("công văn 7/VP", "công văn 8/VP");
        assertThat(members()).containsExactly("T01");
    }

    @Test
    void theChangeByAMergerIsRememberedOnceWhereverItDies() {
        boolean died = true;
        for (int writes = 1; died; writes++) {
            foundProvince();
            create();

            died = store.diesAfter(writes, () -> post("/units/reorganise", MERGE, CLERK, "Idempotency-Key", "k"));
            assertThat(reasons())
                    .as("after %d writes", writes)
                    .hasSize(members().contains("T21") ? 2 : 1);
            reorganisations.carryOutWhatIsDue();
            reorganisations.carryOutWhatIsDue();

            assertThat(members()).as("after %d writes", writes).contains("T21");
            assertThat(reasons()).as("after %d writes", writes).containsExactly("công văn 7/VP", "Hợp nhất");
        }
    }

    private void change() {
        put("/unit-groups/khoi-tong-hop", SMALLER, CLERK, "If-Match", "\"1\"");
    }

    private Document stored() {
        return Objects.requireNonNull(mongo.getCollection("unitGroups")
                .find(new Document("_id", "khoi-tong-hop"))
                .first());
    }

    private List<String> members() {
        return stored().get("details", Document.class).getList("members", Document.class).stream()
                .map(member -> member.getString("code"))
                .toList();
    }

    private List<String> reasons() {
        return stored().getList("history", Document.class).stream()
                .map(change -> change.getString("reason"))
                .toList();
    }
}
