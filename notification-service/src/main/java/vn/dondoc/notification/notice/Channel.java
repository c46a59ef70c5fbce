package vn.dondoc.notification.notice;

/** A way to reach a unit. */
public enum Channel {
    EMAIL,
    SMS
}
