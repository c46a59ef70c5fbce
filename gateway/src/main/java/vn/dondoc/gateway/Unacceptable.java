package vn.dondoc.gateway;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A call of which one part cannot be taken as it is. */
final class Unacceptable extends ErrorResponseException {
    private static final long serialVersionUID = 1;

    /** What is wrong with the part. */
    enum Fault {
        HOST("host"),
        HEADER("header"),
        CONTENT_TYPE("content-type"),
        LANGUAGES("languages"),
        PARAMETER("parameter"),
        NAMELESS("parameter.nameless"),
        PATH("path"),
        HTTP("not-http");

        private final String key;

        Fault(String word) {
            key = "gateway.bad-request." + word;
        }

        String key() {
            return key;
        }
    }

    private final String member;
    private final String name;
    private final Fault fault;

    private Unacceptable(String member, String name, Fault fault) {
        super(HttpStatus.BAD_REQUEST);
        this.member = member;
        this.name = name;
        this.fault = fault;
    }

    static Unacceptable header(String name, Fault fault) {
        return new Unacceptable("header", name, fault);
    }

    static Unacceptable parameter(String name, Fault fault) {
        return new Unacceptable("parameter", name, fault);
    }

    static Unacceptable path(String path) {
        return new Unacceptable("path", path, Fault.PATH);
    }

    /** The member of the problem that names the part: {@code header}, {@code parameter} or {@code path}. */
    String member() {
        return member;
    }

    String name() {
        return name;
    }

    /** The key of what is to be done about it. */
    String sentence() {
        return fault.key();
    }
}
