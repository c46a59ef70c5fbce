package vn.dondoc.notification.notice;

/** A way to reach a unit. */
public enum Channel {
    EMAIL("thư điện tử"),
    SMS("tin nhắn SMS");

    private final String words;

    Channel(String words) {
        this.words = words;
    }

    /** What it is, for people. */
    public String words() {
        return words;
    }
}
