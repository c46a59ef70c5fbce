package vn.dondoc.chassis.web;

import java.util.Locale;

/** A sentence for people, in Vietnamese and in English; Vietnamese unless English is asked for. */
public record LocalizedText(String vi, String en) {
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }

    /** Both sentences with their {@code %s} filled in. */
    public LocalizedText with(Object... values) {
        return new LocalizedText(vi.formatted(values), en.formatted(values));
    }
}
