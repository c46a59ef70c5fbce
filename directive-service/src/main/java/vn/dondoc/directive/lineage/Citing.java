package vn.dondoc.directive.lineage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.directive.card.Card;
import vn.dondoc.reading.document.IssuedOn;

/** What a directive cites, without the words. */
record Citing(
        @Id String id,
        @Field("content.issuedOn") IssuedOn issuedOn,
        @Field("content.references") List<Citation> references) {

    record Citation(@Nullable String number, @Nullable LocalDate date) {}

    /** Whether it cites the document with this number, as numbers are compared, and date. */
    boolean means(String number, IssuedOn cited) {
        return references.stream()
                .filter(citation -> citation.number() != null
                        && Card.number(citation.number()).equals(number))
                .anyMatch(citation -> Citations.means(citation.date(), issuedOn, cited));
    }
}
