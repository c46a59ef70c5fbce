package vn.dondoc.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Arrays;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.client.ResourceAccessException;

/** What the gateway itself refuses, or cannot do. The code ends the problem's type. */
enum Refusal {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "bad-request"),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "unauthorized"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "forbidden"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "content-too-large"),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests"),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected"),
    SERVICE_BROKE_OFF(HttpStatus.BAD_GATEWAY, "service-broke-off"),
    SERVICE_AWAY(HttpStatus.SERVICE_UNAVAILABLE, "service-away"),
    IDENTITY_AWAY(HttpStatus.SERVICE_UNAVAILABLE, "identity-away"),
    SERVICE_SLOW(HttpStatus.GATEWAY_TIMEOUT, "service-slow");

    private final HttpStatus status;
    private final String code;

    Refusal(HttpStatus status, String code) {
        this.status = status;
        this.code = code;
    }

    static Refusal of(Exception e) {
        return switch (e) {
            case AuthenticationServiceException _ -> IDENTITY_AWAY;
            case AuthenticationException _ -> UNAUTHORIZED;
            case AccessDeniedException _ -> FORBIDDEN;
            case RequestRejectedException _, InvalidParameterException _ -> BAD_REQUEST;
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

    /** Of its sentence for people, in {@code messages.properties}. */
    String key() {
        return "gateway." + code;
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
