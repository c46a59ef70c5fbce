package vn.dondoc.chassis.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The sentences for what the framework itself refuses. */
final class Statuses {
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private static final Map<HttpStatus, LocalizedText> WORDS = Map.of(
            HttpStatus.BAD_REQUEST, new LocalizedText("Yêu cầu không đọc được.", "The request cannot be read."),
            HttpStatus.NOT_FOUND, new LocalizedText("Không tìm thấy.", "Not found."),
            HttpStatus.METHOD_NOT_ALLOWED,
                    new LocalizedText("Phương thức không được hỗ trợ.", "This method is not supported here."),
            HttpStatus.NOT_ACCEPTABLE,
                    new LocalizedText("Không có định dạng được yêu cầu.", "There is no such format of this."),
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    new LocalizedText("Định dạng nội dung không được hỗ trợ.", "This content type is not supported."),
            HttpStatus.CONTENT_TOO_LARGE, new LocalizedText("Nội dung gửi lên quá lớn.", "The request is too large."),
            HttpStatus.TOO_MANY_REQUESTS,
                    new LocalizedText(
                            "Gọi quá nhanh; hãy đợi theo Retry-After rồi thử lại.",
                            "Too many calls: wait as Retry-After says, then try again."));

    private static final Map<String, LocalizedText> CONSTRAINTS = Map.of(
            "NotNull", new LocalizedText("Bắt buộc phải có.", "Is required."),
            "NotBlank", new LocalizedText("Không được để trống.", "Must not be blank."),
            "NotEmpty", new LocalizedText("Không được để trống.", "Must not be empty."),
            "Size", new LocalizedText("Dài hoặc ngắn quá giới hạn%s.", "Is too long or too short%s."),
            "Pattern", new LocalizedText("Không đúng khuôn dạng.", "Has the wrong form."),
            "Min", new LocalizedText("Nhỏ hơn mức cho phép%s.", "Is too small%s."),
            "Max", new LocalizedText("Lớn hơn mức cho phép%s.", "Is too large%s."),
            "Email", new LocalizedText("Không phải địa chỉ thư điện tử.", "Is not an e-mail address."));

    private Statuses() {}

    static LocalizedText words(HttpStatus status) {
        return WORDS.getOrDefault(status, new LocalizedText("Yêu cầu bị từ chối.", "The request was refused."));
    }

    static LocalizedText constraint(String code, Object @Nullable [] arguments) {
        LocalizedText words = CONSTRAINTS.getOrDefault(code, new LocalizedText("Không hợp lệ.", "Is not valid."));
        return words.vi().contains("%s") ? words.with(limits(arguments)) : words;
    }

    /** {@code NotBlank} is {@code NOT_BLANK} for programs. */
    static String code(String constraint) {
        return constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
    }

    /** {@code items[0].leads} is {@code /items/0/leads}. */
    static String pointer(String path) {
        return "/" + INDEX.matcher(path).replaceAll(".$1").replace('.', '/');
    }

    private static String limits(Object @Nullable [] arguments) {
        String limits = arguments == null
                ? ""
                : Arrays.stream(arguments)
                        .filter(Number.class::isInstance)
                        .map(Number.class::cast)
                        .sorted(Comparator.comparing(Number::longValue))
                        .map(String::valueOf)
                        .reduce((a, b) -> a + "–" + b)
                        .orElse("");
        return limits.isEmpty() ? "" : " (" + limits + ")";
    }
}
