package vn.dondoc.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.reading.document.Item;
import vn.dondoc.reading.document.Remark;
import vn.dondoc.reading.names.UnitNames;
import vn.dondoc.reading.names.UnitNames.Entry;

/** Reads texts with a few known units. */
final class Readings {
    static final UnitNames NAMES = new UnitNames(List.of(
            new Entry("T00", null, List.of("T00", "Ủy ban nhân dân tỉnh An Hải", "UBND tỉnh")),
            new Entry("T01", null, List.of("T01", "Sở Tài chính", "STC")),
            new Entry(
                    "T02",
                    null,
                    List.of("T02", "Sở Khoa học và Công nghệ", "Sở KH&CN", "Sở Khoa học, Công nghệ và Môi trường")),
            new Entry("T03", null, List.of("T03", "Sở Nông nghiệp và Môi trường")),
            new Entry("G1", 20, List.of("Các sở, ban, ngành")),
            new Entry("G2", 100, List.of("UBND các xã, phường, đặc khu", "UBND các huyện, thị xã, thành phố"))));

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(IntStream.rangeClosed(2012, 2027)
            .mapToObj(year -> new CalendarYear(year, Set.of(), Set.of()))
            .toList());

    static final DocumentReader READER =
            new DocumentReader(NAMES, DuePolicy.standard(), CALENDAR, LocalDate.of(2026, 11, 21));

    private Readings() {}

    static DocumentReading read(String text) {
        return READER.read(text);
    }

    static List<Item> items(DocumentReading reading) {
        List<Item> all = new ArrayList<>();
        reading.content().placed().forEach(placed -> all.add(placed.item()));
        return all;
    }

    static Item item(DocumentReading reading, String path) {
        return items(reading).stream()
                .filter(item -> path.equals(item.path()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        path + " of " + items(reading).stream().map(Item::path).toList()));
    }

    static List<String> warnings(DocumentReading reading) {
        return reading.warnings().stream().map(Readings::shown).toList();
    }

    private static String shown(Remark warning) {
        return warning.code() + " " + warning.pointer();
    }

    /** What stands in the original at the place of that value. */
    static String at(String original, DocumentReading reading, String pointer) {
        Place place = reading.places().get(pointer);
        if (place == null) {
            throw new NoSuchElementException(pointer + " of " + reading.places().keySet());
        }
        return original.substring(place.at().get(0), place.at().get(1));
    }
}
