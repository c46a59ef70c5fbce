package vn.dondoc.console.api;

/** What answers for this does not answer now. */
public final class Away extends RuntimeException {
    Away(String what, Throwable cause) {
        super(what, cause);
    }

    Away(String what) {
        super(what);
    }
}
