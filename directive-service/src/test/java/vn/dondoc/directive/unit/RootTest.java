package vn.dondoc.directive.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.Province;

class RootTest extends Province {
    private static final String OTHER_ROOT = """
            {"code": "P02", "name": "Tỉnh khác", "kind": "PROVINCE", "validFrom": "2020-01-01"}""";

    @Autowired
    private Root root;

    @Test
    void thereIsOne() {
        assertThat(root.code()).contains("T00");
        assertThat(root.claim("P02")).isEqualTo("T00");
        assertThat(post("/units", OTHER_ROOT).faults("errors")).containsExactly("SECOND_ROOT /kind");
    }

    @Test
    void whoDiedBeforeItsUnitWasStoredDoesNotHoldTheSeat() {
        mongo.getCollection("units").deleteMany(new Document());
        mongo.getCollection("unitRoot").updateOne(new Document(), new Document("$set", new Document("code", "GONE")));

        assertThat(root.code()).isEmpty();
        assertThat(post("/units", OTHER_ROOT).status()).isEqualTo(201);
        assertThat(root.code()).contains("P02");
    }
}
