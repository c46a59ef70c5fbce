package vn.dondoc.notification.web;

import java.util.regex.Pattern;

/** The form of a unit's code: groups of letters and digits, separated by dots, at most 35 characters. */
final class UnitCode {
    private static final Pattern FORM = Pattern.compile("(?=.{1,35}$)[A-Z][A-Z0-9]*(\\.[A-Z0-9]+)*");

    private UnitCode() {}

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
