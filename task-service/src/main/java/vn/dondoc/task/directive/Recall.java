package vn.dondoc.task.directive;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.messaging.projection.Projected;

/** That a directive was recalled, and why. Kept apart from the directive: either may be heard of first. */
@Document("directiveRecalls")
public record Recall(@Id String id, @Field("v") long version, String reason) implements Projected {}
