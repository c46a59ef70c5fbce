package vn.dondoc.embedded.storage;

/** The folder cannot be used; the message is one sentence that says which folder and why. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
