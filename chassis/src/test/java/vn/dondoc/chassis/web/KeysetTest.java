package vn.dondoc.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.chassis.refusal.Refusal;

class KeysetTest {
    private static final Instant AT = Instant.parse("2023-12-14T01:00:00Z");
    private static final Keyset NEWEST = Keyset.newestFirst("things", "at");
    private static final Keyset OLDEST = Keyset.oldestFirst("things", "at");

    @Test
    void asksForOneRowMoreInItsOrder() {
        Query query = NEWEST.query(List.of(), null, 50);

        assertThat(query.getLimit()).isEqualTo(51);
        assertThat(query.getQueryObject()).isEmpty();
        assertThat(query.getSortObject()).hasToString("Document{{at=-1, _id=-1}}");
        assertThat(OLDEST.query(List.of(), null, 50).getSortObject()).hasToString("Document{{at=1, _id=1}}");
        assertThat(OLDEST.direction()).isEqualTo(Sort.Direction.ASC);
    }

    @Test
    void beginsBehindTheCursorAndByIdWhereTheInstantIsTheSame() {
        String cursor = NEWEST.place(AT, "b").encode();

        assertThat(NEWEST.query(List.of(Criteria.where("unit").is("T02")), cursor, 50)
                        .getQueryObject())
                .isEqualTo(new Document("$and", List.of(new Document("unit", "T02"), behind("$lt"))));
        assertThat(OLDEST.query(List.of(), cursor, 50).getQueryObject())
                .isEqualTo(new Document("$and", List.of(behind("$gt"))));
    }

    private static Document behind(String than) {
        return new Document(
                "$or",
                List.of(
                        new Document("at", new Document(than, AT)),
                        new Document("at", AT).append("_id", new Document(than, "b"))));
    }

    @Test
    void takesAnOldCursorOfMilliseconds() {
        String old = Cursor.of("things", String.valueOf(AT.toEpochMilli()), "b").encode();
        assertThat(OLDEST.query(List.of(), old, 50).getQueryObject())
                .isEqualTo(OLDEST.query(List.of(), NEWEST.place(AT, "b").encode(), 50)
                        .getQueryObject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T", "tomorrow", "2023-12-14", "12345678901234567890", "+1000000000-12-31T23:59:59Z"})
    void refusesAnInstantThatIsNone(String text) {
        String cursor = Cursor.of("things", text, "b").encode();
        assertThatThrownBy(() -> NEWEST.query(List.of(), cursor, 50))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("bad-cursor"));
    }
}
