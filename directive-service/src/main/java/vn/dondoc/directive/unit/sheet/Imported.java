package vn.dondoc.directive.unit.sheet;

import java.util.List;

/** What came of an import: how many rows did what, and which were not taken. */
public record Imported(int created, int changed, int unchanged, List<Refused> refused) {}
