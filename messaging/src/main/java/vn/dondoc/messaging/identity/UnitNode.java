package vn.dondoc.messaging.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.messaging.projection.Projected;

/**
 * A unit as far as others than its owner need it.
 *
 * @param id the unit's code
 * @param parent the unit above; only the root has none
 */
@Document("knownUnits")
public record UnitNode(
        @Id String id,
        @Field("v") long version,
        String name,
        @Nullable String shortName,
        String kind,
        @Nullable String parent)
        implements Projected {

    static UnitNode of(UnitTree.UnitChanged changed) {
        return new UnitNode(
                changed.code(),
                changed.version(),
                changed.name(),
                changed.shortName(),
                changed.kind(),
                changed.parent());
    }

    boolean isRoot() {
        return parent == null;
    }
}
