package vn.dondoc.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.client.ResourceAccessException;

/** What the gateway itself refuses, or cannot do, with the sentence for people. The code ends the problem's type. */
enum Refusal {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "bad-request", "Yêu cầu không đọc được.", "The request cannot be read."),
    UNAUTHORIZED(
            HttpStatus.UNAUTHORIZED,
            "unauthorized",
            "Cần đăng nhập bằng mã truy cập hợp lệ.",
            "A valid access token is needed."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "forbidden", "Bạn không có quyền làm việc này.", "You may not do this."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", "Không tìm thấy.", "Not found."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "method-not-allowed",
            "Phương thức không được hỗ trợ.",
            "This method is not supported here."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "content-too-large",
            "Nội dung gửi lên quá lớn.",
            "The request is too large."),
    TOO_MANY(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-requests",
            "Gọi quá nhanh; hãy đợi theo Retry-After rồi thử lại.",
            "Too many calls: wait as Retry-After says, then try again."),
    UNEXPECTED(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "unexpected",
            "Có lỗi ngoài dự kiến; sự việc đã được ghi lại.",
            "Something unexpected; it has been logged."),
    SERVICE_BROKE_OFF(
            HttpStatus.BAD_GATEWAY,
            "service-broke-off",
            "Dịch vụ ngắt kết nối giữa chừng; hãy kiểm tra kết quả hoặc gửi lại với cùng Idempotency-Key.",
            "The service broke off: look whether it was done, or send it again with the same Idempotency-Key."),
    SERVICE_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "service-away",
            "Dịch vụ tạm thời không phản hồi; chưa có gì được ghi nhận, hãy thử lại.",
            "The service does not answer for the moment; nothing was accepted, try again."),
    IDENTITY_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "identity-away",
            "Chưa kiểm tra được mã truy cập; hãy thử lại.",
            "The access token cannot be checked for the moment; try again."),
    SERVICE_SLOW(
            HttpStatus.GATEWAY_TIMEOUT,
            "service-slow",
            "Dịch vụ trả lời quá lâu; hãy kiểm tra kết quả hoặc gửi lại với cùng Idempotency-Key.",
            "The service takes too long: look whether it was done, or send it again with the same Idempotency-Key.");

    private final HttpStatus status;
    private final String code;
    private final String vi;
    private final String en;

    Refusal(HttpStatus status, String code, String vi, String en) {
        this.status = status;
        this.code = code;
        this.vi = vi;
        this.en = en;
    }

    static Refusal of(Exception e) {
        return switch (e) {
            case AuthenticationServiceException _ -> IDENTITY_AWAY;
            case AuthenticationException _ -> UNAUTHORIZED;
            case AccessDeniedException _ -> FORBIDDEN;
            case ErrorResponse known -> of(known.getStatusCode().value());
            case ResourceAccessException away -> ofCause(away.getCause());
            case IOException _ -> SERVICE_BROKE_OFF;
            default -> UNEXPECTED;
        };
    }

    /** The refusal that has this status, or the plainest of its hundred. */
    static Refusal of(int status) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.status.value() == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : UNEXPECTED);
    }

    private static Refusal ofCause(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _, ConnectException _ -> SERVICE_AWAY;
            case HttpTimeoutException _ -> SERVICE_SLOW;
            case null, default -> SERVICE_BROKE_OFF;
        };
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return "urn:dondoc:problem:" + code;
    }

    String title(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }

    /** Whether it says something of the caller, and so has to be written down. */
    boolean isOfTheCaller() {
        return this == UNAUTHORIZED || this == FORBIDDEN || this == TOO_LARGE || this == TOO_MANY;
    }

    /** Whether the same call may succeed in a moment. */
    boolean passes() {
        return status == HttpStatus.BAD_GATEWAY
                || status == HttpStatus.SERVICE_UNAVAILABLE
                || status == HttpStatus.GATEWAY_TIMEOUT;
    }
}
