package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** However long the texts are in which a call looks around: it takes little memory. */
class LongDocumentsTest extends Province {
    private static final int DRAFTS = 60;
    private static final long LITTLE = 20_000_000;

    private String id = "";

    /** Drafts of two megabytes, each citing the same document and of the same number and text. */
    @BeforeEach
    void manyLongDrafts() {
        String words =
                String.join(" ", IntStream.range(0, 60).mapToObj(i -> "từ" + i).toList());
        id = draft(directive(task("T02", "trước ngày 28/12/2023").replace("Báo cáo kết quả.", words))
                .replace("\"items\"", """
                        "references": [{"text": "Công văn số 12/UBND-TH", "number": "12/UBND-TH"}], "items\""""));
        Document draft = Objects.requireNonNull(
                mongo.findOne(Query.query(Criteria.where("_id").is(id)), Document.class, "directives"));
        Document item = draft.get("content", Document.class)
                .getList("items", Document.class)
                .getFirst();
        item.put("text", "Báo cáo kết quả. ".repeat(1_000));
        draft.get("content", Document.class).put("items", Collections.nCopies(95, item));
        Document reference = draft.get("content", Document.class)
                .getList("references", Document.class)
                .getFirst();
        reference.put("text", "Công văn số 12/UBND-TH. ".repeat(80));
        draft.get("content", Document.class).put("references", Collections.nCopies(200, reference));
        draft.put("createdAt", Date.from(Instant.EPOCH));
        List<Document> some = new ArrayList<>();
        for (int i = 0; i < DRAFTS; i++) {
            some.add(new Document(draft).append("_id", "long-" + i));
            if (some.size() == 5) {
                mongo.getCollection("directives").insertMany(some);
                some.clear();
            }
        }
    }

    @Test
    void aListFetchesTheHeads() {
        Answer list = within(LITTLE, "/directives?limit=50");

        assertThat(list.json().at("/items")).hasSize(50);
        assertThat(list.json().at("/items/7/subject").asString()).isEqualTo("Xây dựng kế hoạch hành động năm 2024");
        assertThat(list.json().at("/items/7/number").asString()).isEqualTo("12/UBND-TH");
        assertThat(list.json().at("/items/7/issuedOn/date").asString()).isEqualTo("2023-12-14");
        assertThat(list.json().at("/items/7/version").asInt()).isEqualTo(1);
        assertThat(list.json().at("/next").asString()).isNotBlank();
    }

    @Test
    void aLineageFetchesTheHeads() {
        Answer lineage = within(LITTLE, "/directives/" + id + "/lineage");

        assertThat(lineage.json().at("/citedBy")).hasSize(DRAFTS);
        assertThat(lineage.json().at("/citedBy/0/subject").asString())
                .isEqualTo("Xây dựng kế hoạch hành động năm 2024");
        assertThat(lineage.json().at("/cites/0/directive/directive").asString()).isNotBlank();
    }

    @Test
    void aComparisonFetchesOneTextAtATimeAndNotAllOfThem() {
        Answer suggestions = within(30 * LITTLE, "/directives/" + id + "/suggestions");

        // The newest fifty, itself among them.
        assertThat(suggestions.json().at("/lookalikes")).hasSize(49);
    }

    private Answer within(long bytes, String path) {
        get("/directives?limit=1");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Answer answer = get(path);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(answer.status()).isEqualTo(200);
        assertThat(allocated).as(path).isLessThan(bytes);
        return answer;
    }
}
