package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.directive.file.Originals;

/** A draft that holds a file is deleted, and whoever does it may die at any moment. */
@Import(MortalStore.class)
class DeletionTest extends Province {
    @Autowired
    private Originals originals;

    @Autowired
    private MortalStore store;

    private String file = "";
    private String path = "";

    @Test
    void whoeverDiesOnTheWayLeavesTheDraftWithItsFileOrAFileThatWillBeLookedAtAgain() {
        int deaths = 0;
        for (boolean dies = true; dies; deaths += dies ? 1 : 0) {
            draftWithAFile();

            dies = store.diesAfter(deaths, () -> delete());

            boolean isThere = get(path).status() == 200;
            assertThat(originals.find(file)).isPresent();
            assertThat(mongo.getCollection("looseOriginals").countDocuments(new Document("_id", file)))
                    .as("after %d writes", deaths)
                    .isGreaterThanOrEqualTo(isThere ? 0 : 1);
            assertThat(delete().status()).isEqualTo(isThere ? 204 : 404);
            assertThat(get(path).status()).isEqualTo(404);
            assertThat(outbox.events("directive.issued")).isEmpty();
        }
        assertThat(deaths).isGreaterThan(2);
    }

    /** After it stood still for a day, the draft that it read before may have been issued. */
    @Test
    void whoeverStandsStillOnTheWayDeletesNothingThatWasIssuedMeanwhile() {
        boolean stoodStill = true;
        for (int writes = 0; stoodStill; writes++) {
            draftWithAFile();
            String id = path.substring("/directives/".length());

            stoodStill = store.standsStillAfter(
                    writes, () -> delete(), () -> issue(id, "DUE_ON_WEEKEND", "CALENDAR_MISSING"));

            int issued = outbox.events("directive.issued").size();
            assertThat(get(path).status()).as("after %d writes", writes).isEqualTo(issued == 1 ? 200 : 404);
            assertThat(issued).isEqualTo(stoodStill ? 1 : 0);
        }
    }

    @Test
    void leavesAnEntryThatSaysWhoDidIt() {
        draftWithAFile();

        assertThat(delete().status()).isEqualTo(204);

        assertThat(trail.entries("/api/v1" + path).stream().filter(entry -> "DELETE".equals(entry.get("method"))))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("status", 204)
                        .containsEntry("unit", "T00")
                        .containsKey("who"));
    }

    /** Its file was looked at since, and is not in the list any more. */
    private void draftWithAFile() {
        foundProvince();
        file = originals.keep(
                "%PDF".getBytes(StandardCharsets.US_ASCII), "van-ban.pdf", MediaType.APPLICATION_PDF, List.of());
        path = "/directives/"
                + draft(directive(task("T02", "trong tháng 12/2023"))
                        .replaceFirst("\\{", "{\"original\": \"" + file + "\", "));
        mongo.getCollection("looseOriginals").deleteMany(new Document());
    }

    private Answer delete() {
        return call(MockMvcRequestBuilders.delete("/api/v1" + path)
                .with(Tokens.bearer(CLERK))
                .header("If-Match", "\"1\""));
    }
}
