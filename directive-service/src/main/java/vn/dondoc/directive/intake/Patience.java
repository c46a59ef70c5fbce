package vn.dondoc.directive.intake;

/** Work on a document ends soon after its thread was interrupted, wherever it is. */
final class Patience {
    private Patience() {}

    /** Whoever waited for the outcome has gone. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;

        Lost() {
            super("Interrupted", null, false, false);
        }
    }

    /** @throws Lost if nobody waits any more; the thread stays interrupted */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Lost();
        }
    }
}
