package vn.dondoc.task.progress;

import java.util.List;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.task.assignment.FigureBucket;

/**
 * How many tasks of a directive stand in each figure.
 *
 * @param id of the directive
 * @param fold moves by one at each change of this document
 * @param rows ids of the rows that the last change put in and that may not be marked yet
 */
@Document("directiveFigures")
public record Counter(@Id String id, @Field("v") long fold, Map<FigureBucket, Long> counts, List<String> rows) {

    /** Nothing counted yet. */
    public static Counter zero(String directive) {
        return new Counter(directive, 0, Map.of(), List.of());
    }

    public long in(FigureBucket standing) {
        return counts.getOrDefault(standing, 0L);
    }
}
