package vn.dondoc.console.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the directory says of a unit. */
public record Unit(
        String code,
        String name,
        @Nullable String shortName,
        String kind,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
