package vn.dondoc.notification.contact;

import java.util.regex.Pattern;

/** Makes texts fit to be seen by those who may not see addresses. */
public final class Mask {
    private static final int MAX_LENGTH = 300;
    private static final Pattern MAIL = Pattern.compile("[^\\s<>@\"']+@[^\\s<>@\"',;]+");
    private static final Pattern DIGITS = Pattern.compile("\\+?\\d{7,}");

    private Mask() {}

    /** {@code vanthu@so.example} is {@code v***@so.example}, {@code 0912345678} is {@code 09*****678}. */
    public static String address(String address) {
        int at = address.indexOf('@');
        return at > 0
                ? address.charAt(0) + "***" + address.substring(at)
                : address.substring(0, Math.min(2, address.length()))
                        + "*****"
                        + address.substring(Math.max(0, address.length() - 3));
    }

    /** A sentence of somebody else, such as a server's answer, in one line and without addresses. */
    public static String sentence(String text) {
        String plain = DIGITS.matcher(MAIL.matcher(text).replaceAll("…"))
                .replaceAll("…")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .trim();
        return plain.length() <= MAX_LENGTH ? plain : plain.substring(0, MAX_LENGTH) + "…";
    }
}
