package vn.dondoc.messaging.event;

/** Names of the CloudEvents 1.0 Kafka binding, binary mode: attributes in headers, the body is the data. */
public final class CloudEvents {
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String SPECVERSION = "ce_specversion";
    public static final String CONTENT_TYPE = "content-type";

    private CloudEvents() {}

    /** The full type of a short one: {@code task.assigned} is {@code vn.dondoc.task.assigned.v1}. */
    public static String type(String name) {
        return "vn.dondoc." + name + ".v1";
    }

    /** The short one of a full type; one that is not of ours as it is. */
    public static String name(String type) {
        return type.replaceFirst("^vn\\.dondoc\\.(.+)\\.v1$", "$1");
    }

    /** How a service names itself as the source of its events. */
    public static String source(String service) {
        return "/dondoc/" + service;
    }
}
