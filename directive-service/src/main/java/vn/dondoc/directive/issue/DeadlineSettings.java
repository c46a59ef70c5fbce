package vn.dondoc.directive.issue;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dondoc.deadlines.DuePolicy;

/**
 * How this installation understands deadlines.
 *
 * @param before whether "before the 28th" ends with the 27th or the 28th
 * @param endOfDay the last second of a day, local time, quoted in YAML
 */
@ConfigurationProperties("dondoc.deadlines")
public record DeadlineSettings(
        @DefaultValue("STRICT") DuePolicy.Before before,
        @DefaultValue("23:59:59") LocalTime endOfDay) {

    public DuePolicy policy() {
        return new DuePolicy(before, endOfDay);
    }
}
