package vn.dondoc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.directive.intake.Sheets;
import vn.dondoc.directive.unit.sheet.Imported;
import vn.dondoc.directive.unit.sheet.UnitImport;
import vn.dondoc.directive.unit.sheet.UnitSheet;

@RestController
class UnitImportController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Sheets sheets;
    private final UnitImport unitImport;
    private final Texts texts;

    UnitImportController(Sheets sheets, UnitImport unitImport, Texts texts) {
        this.sheets = sheets;
        this.unitImport = unitImport;
        this.texts = texts;
    }

    /**
     * What comes of a table.
     *
     * @param created how many units are new
     * @param changed how many become different
     * @param errors the rows that cannot stand; only in a preview: with one of them nothing is taken
     * @param plan names what is created and changed; with it a change of units that are there is confirmed
     * @param creations the rows that make a unit
     * @param changes the rows that change one, from what to what
     */
    @Schema(name = "UnitImport")
    record ImportView(
            int created,
            int changed,
            int unchanged,
            List<RowError> errors,
            String plan,
            List<Creation> creations,
            List<Change> changes) {
        static ImportView of(Imported imported, Texts texts) {
            return new ImportView(
                    imported.created().size(),
                    imported.changed().size(),
                    imported.unchanged(),
                    imported.refused().stream()
                            .map(row -> new RowError(row.line(), row.column(), row.code(), texts.say(row.words())))
                            .toList(),
                    imported.plan(),
                    imported.created().stream()
                            .map(row -> new Creation(row.line(), row.code(), row.name()))
                            .toList(),
                    imported.changed().stream().map(Change::of).toList());
        }
    }

    /** A row that cannot stand; the head is line 1. */
    @Schema(name = "UnitImportError")
    record RowError(int line, @Nullable String column, String code, String message) {}

    @Schema(name = "UnitImportCreation")
    record Creation(int line, String code, String name) {}

    @Schema(name = "UnitImportChange")
    record Change(int line, String code, List<Difference> differences) {
        static Change of(Imported.Changed row) {
            return new Change(
                    row.line(),
                    row.code(),
                    row.differences().stream()
                            .map(one -> new Difference(one.column(), one.before(), one.after()))
                            .toList());
        }
    }

    /** Absent is empty. */
    @Schema(name = "UnitImportDifference")
    record Difference(
            String column,
            @Nullable String before,
            @Nullable String after) {}

    @Operation(
            summary = "Imports units from a table, CSV or .xlsx, all of it or nothing",
            description =
                    "Columns: code,name,shortName,kind,parent,desk,validFrom,validTo,aliases,successors; at most 20,000"
                            + " rows. With preview=true it says what would come of it; where units that are there would become"
                            + " different, 409 unless confirm is the plan of the preview")
    @PostMapping(
            path = "/api/v1/units/import",
            consumes = {"text/csv", XLSX})
    ImportView importUnits(
            @Schema(implementation = String.class) @RequestBody byte[] table,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestParam(required = false) @Nullable String confirm,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type) {
        UnitSheet sheet = sheets.read(table, type.getCharset());
        return ImportView.of(preview ? unitImport.preview(sheet) : unitImport.take(sheet, confirm), texts);
    }
}
