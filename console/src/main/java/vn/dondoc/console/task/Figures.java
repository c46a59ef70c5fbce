package vn.dondoc.console.task;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Numbers as people write them: 1.234,5 in Vietnamese, 1,234.5 in English. What may mean two things is no number. */
@Component("figures")
public final class Figures {
    private static final int FRACTION = 6;

    private Figures() {}

    /** What was typed; nothing if that is no number. */
    static Optional<BigDecimal> read(String typed, Locale locale) {
        String text = typed.strip();
        DecimalFormat format = format(locale);
        format.setGroupingUsed(text.indexOf(format.getDecimalFormatSymbols().getGroupingSeparator()) >= 0);
        ParsePosition end = new ParsePosition(0);
        BigDecimal number = (BigDecimal) format.parse(text, end);
        return number == null || end.getIndex() < text.length() ? Optional.empty() : Optional.of(number);
    }

    static String write(BigDecimal number, Locale locale) {
        return format(locale).format(number);
    }

    /** A number in the reader's language; a dash for none. */
    public String of(@Nullable BigDecimal number) {
        return number == null ? "–" : write(number, LocaleContextHolder.getLocale());
    }

    private static DecimalFormat format(Locale locale) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(locale);
        format.setParseBigDecimal(true);
        format.setStrict(true);
        format.setMaximumFractionDigits(FRACTION);
        return format;
    }
}
