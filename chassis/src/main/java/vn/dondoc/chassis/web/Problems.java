package vn.dondoc.chassis.web;

import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.exc.StreamConstraintsException;
import vn.dondoc.chassis.store.Conflict;
import vn.dondoc.chassis.store.Transience;

/** Turns whatever goes wrong into problem details, in Vietnamese or English, without a word of our insides. */
@RestControllerAdvice
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem) {
        Locale locale = LocaleContextHolder.getLocale();
        ProblemDetail detail = detail(problem);
        problem.faults()
                .forEach((member, faults) -> detail.setProperty(
                        member, faults.stream().map(fault -> fault.json(locale)).toList()));
        return answer(problem.status(), detail, problem.headers());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e) {
        return refused(Problem.invalid(e.getBindingResult().getFieldErrors().stream()
                .map(Problems::fault)
                .toList()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException e) {
        return refused(Problem.invalid(
                e.getConstraintViolations().stream().map(Problems::fault).toList()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(AuthenticationException e) {
        if (e instanceof AuthenticationServiceException) {
            LOG.warn("The issuer of tokens is away: {}", e.toString());
            return refused(new Problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "identity-away",
                            new LocalizedText(
                                    "Dịch vụ đăng nhập tạm thời không phản hồi.",
                                    "Sign-in does not answer for the moment."))
                    .header(HttpHeaders.RETRY_AFTER, "5"));
        }
        return refused(unauthorized());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException e) {
        return refused(forbidden());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(Conflict e) {
        return refused(overtaken());
    }

    /** A store that does not answer in time may carry out later what it was sent: so nothing is said of the outcome. */
    @ExceptionHandler({DataAccessException.class, MongoException.class})
    ResponseEntity<ProblemDetail> store(RuntimeException e) {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof MongoExecutionTimeoutException) {
            return refused(searchTakesTooLong());
        }
        if (!Transience.isTransient(e)) {
            return unexpected(e);
        }
        LOG.warn("The store is away: {}", e.toString());
        return refused(storeAway());
    }

    /** A body that cannot be read as what is asked for, or a parameter that is no date, number or known word. */
    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        TypeMismatchException.class,
        InvalidPropertyException.class,
        MultipartException.class
    })
    ResponseEntity<ProblemDetail> unreadable(Exception e) {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof StreamConstraintsException) {
            return refused(Problem.invalid(List.of(new Violation(
                    "",
                    "TOO_LARGE",
                    new LocalizedText(
                            "Quá nhiều giá trị, lồng quá sâu hoặc có số quá dài.",
                            "Too many values, nested too deep, or with a number that is too long.")))));
        }
        return e instanceof ErrorResponse ? other(e) : other(new ErrorResponseException(HttpStatus.BAD_REQUEST, e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception e) {
        if (e instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            Problem named = of(HttpStatus.valueOf(status.value()));
            return answer(status, detail(named), known.getHeaders());
        }
        return unexpected(e);
    }

    static Problem unauthorized() {
        return new Problem(
                        HttpStatus.UNAUTHORIZED,
                        "unauthorized",
                        new LocalizedText("Cần đăng nhập bằng mã truy cập hợp lệ.", "A valid access token is needed."))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    static Problem forbidden() {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "forbidden",
                new LocalizedText("Bạn không có quyền làm việc này.", "You may not do this."));
    }

    static Problem overtaken() {
        return Problem.conflict(
                "changed-meanwhile",
                new LocalizedText(
                        "Dữ liệu vừa được người khác thay đổi; hãy tải lại rồi thử lại.",
                        "Somebody else changed this meanwhile: read it again and retry."));
    }

    static Problem storeAway() {
        return new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "store-away",
                        new LocalizedText(
                                "Kho dữ liệu tạm thời không phản hồi; hãy kiểm tra kết quả hoặc gửi lại với cùng Idempotency-Key.",
                                "The store does not answer for the moment: look whether it was done, or send it again with the same Idempotency-Key."))
                .header(HttpHeaders.RETRY_AFTER, "5");
    }

    private static Problem searchTakesTooLong() {
        return new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "search-takes-too-long",
                        new LocalizedText(
                                "Tìm mất quá nhiều thời gian: hãy lọc hẹp hơn, hoặc thử lại sau.",
                                "The search takes too long: narrow the filter, or retry later."))
                .header(HttpHeaders.RETRY_AFTER, "5");
    }

    /** What the framework refuses by a status alone. */
    static Problem of(HttpStatus status) {
        return new Problem(status, status.name().toLowerCase(Locale.ROOT).replace('_', '-'), Statuses.words(status));
    }

    static Problem unexpected() {
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unexpected",
                new LocalizedText(
                        "Có lỗi ngoài dự kiến; sự việc đã được ghi lại.", "Something unexpected; it has been logged."));
    }

    private ResponseEntity<ProblemDetail> unexpected(Exception e) {
        LOG.error("Unexpected", e);
        return refused(unexpected());
    }

    private static ProblemDetail detail(Problem problem) {
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(problem.type());
        detail.setTitle(problem.title().in(LocaleContextHolder.getLocale()));
        return detail;
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatusCode status, ProblemDetail detail, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static Violation fault(FieldError error) {
        String code = String.valueOf(error.getCode());
        return new Violation(
                Statuses.pointer(error.getField()),
                Statuses.code(code),
                Statuses.constraint(code, error.getArguments()));
    }

    private static Violation fault(ConstraintViolation<?> violation) {
        String code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Violation(
                Statuses.pointer(violation.getPropertyPath().toString()),
                Statuses.code(code),
                Statuses.constraint(code, null));
    }
}
