package vn.dondoc.messaging.projection;

/** What a service keeps of something that another owns: a record with an id and, stored as {@code v}, a version. */
public interface Projected {
    String id();

    long version();
}
