package vn.dondoc.chassis.web;

import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
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
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.exc.StreamConstraintsException;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.store.Conflict;
import vn.dondoc.chassis.store.Transience;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;

/** Turns whatever goes wrong into problem details, in Vietnamese or English, without a word of our insides. */
@RestControllerAdvice
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        HttpStatus status = Statuses.of(refusal.kind());
        ProblemDetail detail = detail(status, type(refusal.code()), refusal.title());
        refusal.violations()
                .forEach((member, places) -> detail.setProperty(
                        member,
                        places.stream()
                                .map(place -> json(place, texts.say(place.words())))
                                .toList()));
        HttpHeaders headers = new HttpHeaders();
        Duration wait = refusal.retryAfter();
        if (wait != null) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        }
        if (refusal.kind() == Kind.UNAUTHENTICATED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer(status, detail, headers);
    }

    /** Names the kind of problem for the world. */
    static URI type(String code) {
        return URI.create("urn:dondoc:problem:" + code);
    }

    static Map<String, String> json(Violation place, String message) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("pointer", place.pointer());
        members.put("code", place.code());
        members.put("message", message);
        return members;
    }

    /** What cannot be read is told first: the rest is not known before. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e) {
        List<Violation> unread = e.getBindingResult().getFieldErrors().stream()
                .filter(FieldError::isBindingFailure)
                .map(Unreadable::parameter)
                .toList();
        if (!unread.isEmpty()) {
            return refused(unreadable(unread));
        }
        return refused(Refusal.invalid(e.getBindingResult().getFieldErrors().stream()
                .map(Violations::of)
                .toList()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException e) {
        return refused(Refusal.invalid(
                e.getConstraintViolations().stream().map(Violations::of).toList()));
    }

    /** A parameter that stands by itself. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(HandlerMethodValidationException e) {
        return refused(Refusal.invalid(e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream().map(error -> Violations.of(result, error)))
                .toList()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(AuthenticationException e) {
        if (e instanceof AuthenticationServiceException) {
            LOG.warn("The issuer of tokens is away: {}", e.toString());
            return refused(new Refusal(Kind.UNAVAILABLE, "identity-away").retryAfter(SOON));
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
            return refused(new Refusal(Kind.UNAVAILABLE, "search-takes-too-long").retryAfter(SOON));
        }
        if (!Transience.isTransient(e)) {
            return unexpected(e);
        }
        LOG.warn("The store is away: {}", e.toString());
        return refused(storeAway());
    }

    /** A body that cannot be read as what is asked for. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        return refused(
                NestedExceptionUtils.getMostSpecificCause(e) instanceof StreamConstraintsException
                        ? Refusal.invalid("", "TOO_LARGE")
                        : unreadable(List.of(Unreadable.body(e))));
    }

    /** A parameter that is no date, number or known word. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(MethodArgumentTypeMismatchException e) {
        return refused(unreadable(List.of(Unreadable.parameter(e.getName(), e.getValue(), e.getRequiredType(), e))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException e) {
        return refused(unreadable(
                List.of(Violation.of("/" + e.getParameterName(), "PARAMETER_MISSING", e.getParameterName()))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException e) {
        return refused(unreadable(
                List.of(Violation.of("/" + e.getRequestPartName(), "PART_MISSING", e.getRequestPartName()))));
    }

    @ExceptionHandler({TypeMismatchException.class, InvalidPropertyException.class, MultipartException.class})
    ResponseEntity<ProblemDetail> unreadable(Exception e) {
        return e instanceof ErrorResponse
                ? other(e)
                : refused(unreadable(
                        List.of(Violation.of("", e instanceof MultipartException ? "BAD_PARTS" : "NOT_TAKEN"))));
    }

    /** What was sent says nothing that could be judged. */
    static Refusal unreadable(List<Violation> places) {
        return new Refusal(Kind.UNREADABLE, "bad-request").listing("errors", places);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception e) {
        if (e instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(
                    status, detail(status, type(Statuses.code(status)), Statuses.title(status)), known.getHeaders());
        }
        return unexpected(e);
    }

    static Refusal unauthorized() {
        return new Refusal(Kind.UNAUTHENTICATED, "unauthorized");
    }

    static Refusal forbidden() {
        return Refusal.forbidden("forbidden");
    }

    static Refusal overtaken() {
        return Refusal.conflict("changed-meanwhile.by-another");
    }

    static Refusal storeAway() {
        return new Refusal(Kind.UNAVAILABLE, "store-away").retryAfter(SOON);
    }

    static Refusal unexpected() {
        return new Refusal(Kind.UNEXPECTED, "unexpected");
    }

    private ResponseEntity<ProblemDetail> unexpected(Exception e) {
        LOG.error("Unexpected", e);
        return refused(unexpected());
    }

    private ProblemDetail detail(HttpStatusCode status, URI type, Message title) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setType(type);
        detail.setTitle(texts.say(title));
        return detail;
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatusCode status, ProblemDetail detail, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
