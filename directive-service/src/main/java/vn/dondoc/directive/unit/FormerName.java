package vn.dondoc.directive.unit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * A name, full or short, that a unit bore.
 *
 * @param until the last day on which it was the name
 */
@Schema(name = "UnitFormerName")
public record FormerName(String name, LocalDate until) {}
