package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.directive.file.Originals;
import vn.dondoc.directive.reorganisation.Reorganisations;
import vn.dondoc.messaging.testing.Plans;

/** What is asked of the store all the time looks at what it gives, and not at the hundreds of directives beside. */
class HotQueriesTest extends Province {
    private static final int MANY = 400;
    private static final String ORDER = directive(task("T02", "trước ngày 29/12/2023")
            .replace("Báo cáo kết quả", "Báo cáo kết quả rà soát cầu đường bộ trên địa bàn"));

    @Autowired
    private Plans plans;

    @Autowired
    private Reorganisations reorganisations;

    @Autowired
    private Originals originals;

    private String id = "";

    /** One directive beside four hundred of other offices to other units. */
    @BeforeEach
    void aRegisterOfYears() {
        knowCalendar();
        id = draft(ORDER);
        issue(id);
        crowd(other -> {
            other.get("content", Document.class).put("issuer", "Y" + other.getString("_id"));
            other.put("addressedUnits", List.of("X" + other.getString("_id")));
            other.put("state", "ISSUED");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "officer, T02, limit=20",
        "clerk, T03, limit=20",
        "clerk, T00, limit=5",
        "clerk, T00, unit=T02",
        "clerk, T00, issuer=T00",
        "clerk, T00, number=12/UBND-TH",
        "clerk, T00, q=rà soát cầu đư"
    })
    void aListLooksAtWhatItShows(String role, String unit, String query) throws Exception {
        lookOnlyAtWhatTheyGive(plans.of("directives", () -> list(query, Tokens.person(role, unit))));
    }

    @Test
    void aPageOfWhatAnOfficeHasIssuedLooksAtThePage() throws Exception {
        crowd(older -> older.get("content", Document.class).put("issuer", "T00"));

        lookOnlyAtWhatTheyGive(plans.of("directives", () -> list("issuer=T00&limit=5", CLERK)));
    }

    @Test
    void theCountsLookAtWhatTheyCount() throws Exception {
        lookOnlyAtWhatTheyGive(plans.of(
                "directives",
                () -> assertThat(get("/directives/facets?unit=T02", CLERK).status())
                        .isEqualTo(200)));
    }

    @Test
    void aDirectiveIsComparedWithThoseThatMayBeLikeIt() throws Exception {
        lookOnlyAtWhatTheyGive(plans.of(
                "directives",
                () -> assertThat(post("/directives", ORDER).codes("/warnings", "code"))
                        .contains("DUPLICATE_DOCUMENT")));
    }

    @Test
    void theLineageLooksAtRelatives() throws Exception {
        lookOnlyAtWhatTheyGive(plans.of(
                "directives",
                () -> assertThat(get("/directives/" + id + "/lineage", CLERK).status())
                        .isEqualTo(200)));
    }

    @Test
    void namesAreLookedUpWithoutALookAtEveryUnit() throws Exception {
        foundManyCommunes(MANY);
        List<Plans.Plan> asked = plans.of("units", () -> draft(ORDER.replace("Các Sở, Ban, Ngành", "Sở Nội vụ")));

        lookOnlyAtWhatTheyGive(asked);
        lookOnlyAtWhatTheyGive(plans.of(
                "units",
                () -> assertThat(get("/units?parent=T02", CLERK).status()).isEqualTo(200)));
    }

    @Test
    void whatIsDueIsFoundWithoutALookAtWhatIsDone() throws Exception {
        mongo.getCollection("reorganisations")
                .insertMany(IntStream.range(0, MANY)
                        .mapToObj(i -> new Document("_id", "r" + i).append("state", "DONE"))
                        .toList());

        lookOnlyAtWhatTheyGive(plans.of("reorganisations", reorganisations::carryOutWhatIsDue));
    }

    @Test
    void aFileIsHeldWithoutALookAtEveryDirective() throws Exception {
        String file = originals.keep(new byte[] {1}, "a.pdf", MediaType.APPLICATION_PDF, List.of());
        Document held = new Document("_id", id);
        mongo.getCollection("directives").updateOne(held, new Document("$set", new Document("content.original", file)));

        lookOnlyAtWhatTheyGive(plans.of(
                "directives", () -> draft(ORDER.replace("\"type\"", "\"original\": \"" + file + "\", \"type\""))));
    }

    private void crowd(Consumer<Document> change) {
        AtomicInteger minutes = new AtomicInteger();
        plans.crowd("directives", MANY, other -> {
            Instant before = Instant.parse("2023-12-01T00:00:00Z").minus(minutes.incrementAndGet(), ChronoUnit.MINUTES);
            other.put("createdAt", Date.from(before));
            Document card = other.get("card", Document.class);
            card.put("number", minutes.get() + "/KH-X");
            card.put("words", List.of("khac"));
            card.put("cited", List.of(minutes.get() + "/KH-Y"));
            card.put("bands", List.of((long) minutes.get()));
            change.accept(other);
        });
    }

    private void list(String query, String token) {
        assertThat(get("/directives?" + query, token).status()).isEqualTo(200);
    }

    private static void lookOnlyAtWhatTheyGive(List<Plans.Plan> asked) {
        assertThat(asked).isNotEmpty().noneMatch(Plans.Plan::isScan);
    }
}
