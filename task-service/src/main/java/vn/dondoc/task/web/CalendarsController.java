package vn.dondoc.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.calendar.OfficeYear;

@RestController
@RequestMapping("/api/v1/calendars")
class CalendarsController {
    private static final String YEAR = "/{year:20[0-9][0-9]}";

    private final Calendars calendars;

    CalendarsController(Calendars calendars) {
        this.calendars = calendars;
    }

    @Schema(name = "Calendar")
    record YearView(int year, long version, Set<LocalDate> off, Set<LocalDate> workSaturdays) {
        static YearView of(OfficeYear year) {
            CalendarYear days = year.days();
            return new YearView(days.year(), year.version(), days.off(), days.workSaturdays());
        }
    }

    @GetMapping
    @Operation(summary = "Lists the working calendars, the earliest year first")
    Page<YearView> listCalendars() {
        return new Page<>(calendars.all().stream().map(YearView::of).toList(), null);
    }

    @GetMapping(YEAR)
    @Operation(summary = "Shows the working calendar of a year")
    ResponseEntity<YearView> getCalendar(@PathVariable int year) {
        return answer(ResponseEntity.ok(), calendars.find(year).orElseThrow(Refusal::notFound));
    }

    @PutMapping(YEAR)
    @Operation(summary = "Announces a year (without If-Match) or changes it (with If-Match)")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<YearView> putCalendar(
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CalendarBody body) {
        CalendarYear days = body.in(year);
        Optional<OfficeYear> known = calendars.find(year);
        if (known.isEmpty() && ifMatch == null) {
            Optional<OfficeYear> announced = calendars.announce(days);
            if (announced.isPresent()) {
                URI place = URI.create("/api/v1/calendars/" + year);
                return answer(ResponseEntity.status(HttpStatus.CREATED).location(place), announced.get());
            }
            known = calendars.find(year);
        }
        EntityTags.require(ifMatch, known.map(OfficeYear::version).orElse(0L));
        return answer(ResponseEntity.ok(), calendars.change(known.orElseThrow(Refusal::notFound), days));
    }

    private static ResponseEntity<YearView> answer(ResponseEntity.BodyBuilder answer, OfficeYear year) {
        return answer.eTag(EntityTags.of(year.version())).body(YearView.of(year));
    }
}
