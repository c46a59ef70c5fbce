package vn.dondoc.directive.file;

import java.util.regex.Pattern;
import org.springframework.util.MimeType;

/**
 * A kept file.
 *
 * @param name as it was called where it came from, without a path
 * @param mediaType what it was found to be
 */
public record Original(String name, MimeType mediaType, byte[] bytes) {
    private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern NOT_PRINTED = Pattern.compile("[\\p{C}]");
    private static final int MAX_NAME = 200;

    /** A name that can be given to a file anywhere: the last part of a path, without what cannot be seen. */
    public static String plain(String name) {
        String plain = NOT_PRINTED
                .matcher(PATH.matcher(name).replaceFirst(""))
                .replaceAll("")
                .strip();
        String cut = plain.length() > MAX_NAME ? plain.substring(plain.length() - MAX_NAME) : plain;
        return cut.isEmpty() ? "van-ban" : cut;
    }
}
