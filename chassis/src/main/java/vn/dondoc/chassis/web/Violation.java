package vn.dondoc.chassis.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is wrong with one place of a request, or odd about it.
 *
 * @param pointer JSON pointer into the body, for example {@code /items/0/leads}; empty for the whole
 * @param code stable, for programs
 */
public record Violation(String pointer, String code, LocalizedText words) {
    Map<String, String> json(Locale locale) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("pointer", pointer);
        members.put("code", code);
        members.put("message", words.in(locale));
        return members;
    }
}
