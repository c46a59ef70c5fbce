package vn.dondoc.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * A form that could not be sent on, as it came.
 *
 * @param address where it goes again
 * @param files whether it had any: these only the person has
 */
public record Typed(String address, List<Field> fields, boolean files) {
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf");

    /** One value of it. */
    public record Field(String name, String value) {}

    static Typed of(HttpServletRequest request) {
        List<Field> fields = request.getParameterMap().entrySet().stream()
                .filter(parameter -> !OF_THE_PAGE.contains(parameter.getKey()))
                .flatMap(parameter ->
                        Arrays.stream(parameter.getValue()).map(value -> new Field(parameter.getKey(), value)))
                .toList();
        boolean files = request instanceof MultipartHttpServletRequest parts
                && parts.getMultiFileMap().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(file -> !file.isEmpty());
        return new Typed(request.getRequestURI(), fields, files);
    }

    /** What the person has written: words, not the ticks and keys of the form. */
    public List<String> words() {
        return fields.stream()
                .map(Field::value)
                .filter(value -> value.strip().contains(" "))
                .toList();
    }
}
