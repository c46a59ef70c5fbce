package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.chassis.testing.Tokens;

/** T02 has given a task to T03, outside its tree, and the version before has stored the report without saying so. */
@ReportServiceTest
class IssuersTest {
    private static final String ISSUING = Tokens.person("leader", "T02");

    @Autowired
    private Scene scene;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    @Qualifier("issuersOfReports") private StoreChange change;

    private String report = "";

    @BeforeEach
    void storeAsBefore() {
        scene.begin();
        report = scene.submit(Scene.MACHINE, scene.task("T02", "T03"), 40).id();
        mongo.getCollection("reports").updateOne(Filters.eq("_id", report), Updates.unset("issuer"));
    }

    @Test
    void aReportOfTheVersionBeforeIsReadAndDecidedOn() {
        assertThat(scene.read(ISSUING, report).status()).isEqualTo(200);
        assertThat(scene.read(Tokens.person("leader", "T03"), report).status()).isEqualTo(200);
        assertThat(scene.read(Tokens.person("leader", "T02.01"), report).status())
                .isEqualTo(404);
        assertThat(scene.accept(Scene.LEADER, report).status()).isEqualTo(403);
        assertThat(scene.accept(ISSUING, report).status()).isEqualTo(200);
    }

    @Test
    void andListedOnceItsIssuerIsEnteredHoweverOften() {
        String before = scene.read(Scene.MACHINE, report).body();
        assertThat(listed()).isEmpty();

        change.work().accept(mongo.getDb());
        change.work().accept(mongo.getDb());

        assertThat(listed()).containsExactly(report);
        assertThat(scene.read(Scene.MACHINE, report).body()).isEqualTo(before);
    }

    private List<String> listed() {
        return scene.list(ISSUING, "").at("$.items[*].id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "coordinators", "issuer"})
    void eachWayOfSeeingAReportHasAnIndexInTheOrderOfTheList(String way) {
        Document find = new Document("find", "reports")
                .append("filter", new Document(way, new Document("$in", List.of("T02", "T03"))))
                .append("sort", new Document("submission.submittedAt", -1).append("_id", -1))
                .append("limit", 3);

        Document plan = mongo.getDb().runCommand(new Document("explain", find).append("verbosity", "queryPlanner"));

        assertThat(plan.toJson())
                .contains("\"" + way + "_1_submission.submittedAt_-1__id_-1\"")
                .doesNotContain("COLLSCAN");
    }
}
