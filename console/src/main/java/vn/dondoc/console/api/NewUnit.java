package vn.dondoc.console.api;

import java.time.LocalDate;

/** A unit as somebody enters it into the directory. */
public record NewUnit(String code, String name, String kind, String parent, LocalDate validFrom) {}
