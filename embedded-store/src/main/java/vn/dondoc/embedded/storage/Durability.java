package vn.dondoc.embedded.storage;

/** What an acknowledged write survives. */
public enum Durability {
    /** The end of the process at any moment; after a loss of power the last moments may be missing, nothing is half there. */
    PROCESS,
    /** A loss of power too: each write waits for the disk, together with those that wait at the same moment. */
    POWER
}
