package vn.dondoc.messaging.event;

/** Something that happened to an aggregate: an immutable record, named in the past tense, carrying {@link Published}. */
public interface Event {
    /** The version that the aggregate has with this event: strictly increasing per aggregate, from 1. */
    long version();
}
