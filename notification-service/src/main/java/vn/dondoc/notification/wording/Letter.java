package vn.dondoc.notification.wording;

/** An e-mail's words: one line of subject, and the same body as plain text and as HTML. */
public record Letter(String subject, String text, String html) {}
