package vn.dondoc.notification.wording;

/** Somebody's text as one line: breaks and control characters become spaces. */
final class OneLine {
    private OneLine() {}

    static String of(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").trim();
    }

    /** Cut, with a sign, at so many characters. */
    static String atMost(int length, String text) {
        String line = of(text);
        return line.length() <= length ? line : line.substring(0, length - 1).trim() + "…";
    }
}
