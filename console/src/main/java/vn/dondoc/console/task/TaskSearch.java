package vn.dondoc.console.task;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.dondoc.console.api.Page;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.TaskFacets;
import vn.dondoc.console.api.Tasks;

/**
 * Which list is looked at, whole in its address: whoever opens that sees the same one, and a task that is opened from it leads
 * back to it.
 *
 * @param words to be found
 * @param unit whose tasks; none for all
 * @param directive of whose document; none for all
 * @param cursor where the page begins; none for the first
 */
record TaskSearch(
        TaskView view,
        @Nullable String words,
        @Nullable String unit,
        @Nullable String directive,
        @Nullable String cursor) {
    private static final int A_PAGE = 50;

    static TaskSearch of(Map<String, String> parameters) {
        return new TaskSearch(
                TaskView.at(parameters.get("xem")),
                given(parameters, "tim"),
                given(parameters, "don-vi"),
                given(parameters, "van-ban"),
                given(parameters, "tu"));
    }

    private static @Nullable String given(Map<String, String> parameters, String name) {
        String value = parameters.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    Page<Task> page(Tasks tasks) {
        return view.of(tasks, directive, unit, words, cursor, A_PAGE);
    }

    TaskFacets count(Tasks tasks) {
        return tasks.count(unit == null, directive, unit, words);
    }

    /** As it stands behind an address. */
    public String query() {
        return given().entrySet().stream()
                .map(one -> one.getKey() + "=" + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** The same as the fields of a form. */
    public Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("xem", view.address());
        put(given, "tim", words);
        put(given, "don-vi", unit);
        put(given, "van-ban", directive);
        put(given, "tu", cursor);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }

    public TaskSearch in(TaskView other) {
        return new TaskSearch(other, words, unit, directive, null);
    }

    public TaskSearch withoutUnit() {
        return new TaskSearch(view, words, null, directive, null);
    }

    public TaskSearch withoutDirective() {
        return new TaskSearch(view, words, unit, null, null);
    }

    public TaskSearch withoutWords() {
        return new TaskSearch(view, null, unit, directive, null);
    }

    public TaskSearch from(@Nullable String next) {
        return new TaskSearch(view, words, unit, directive, next);
    }
}
