package vn.dondoc.chassis.store;

import java.time.LocalDate;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import vn.dondoc.chassis.time.Dates;

/** Dates are stored as they are written: a day has no hour and no zone that could move it. */
final class DatesAsText {
    private DatesAsText() {}

    @WritingConverter
    static final class DateToText implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    static final class TextToDate implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            // A day that is out of all reach was taken once, and nobody counts from it without going astray.
            return Dates.within(LocalDate.parse(text));
        }
    }
}
