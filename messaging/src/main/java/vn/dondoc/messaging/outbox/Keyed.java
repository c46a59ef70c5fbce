package vn.dondoc.messaging.outbox;

/** An event whose record key, and so its order, is not that of its own aggregate. */
public interface Keyed {
    String key();
}
