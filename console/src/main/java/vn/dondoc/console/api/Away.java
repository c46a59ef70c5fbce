package vn.dondoc.console.api;

/** What answers for this does not answer now. */
public final class Away extends RuntimeException {
    private final Part part;

    Away(Part part, Throwable cause) {
        super(part.name(), cause);
        this.part = part;
    }

    Away(Part part) {
        super(part.name());
        this.part = part;
    }

    public Part part() {
        return part;
    }
}
