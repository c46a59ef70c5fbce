package vn.dondoc.chassis.store;

/** Somebody else wrote this document since it was read; nothing was written. */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Conflict(String id) {
        super(id + " was changed meanwhile");
    }
}
