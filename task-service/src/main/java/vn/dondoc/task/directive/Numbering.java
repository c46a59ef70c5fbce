package vn.dondoc.task.directive;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.messaging.projection.Projected;

/** The number that a directive was given after its issue. Kept apart from the directive: either may be heard of first. */
@Document("directiveNumbers")
public record Numbering(@Id String id, @Field("v") long version, String number) implements Projected {}
