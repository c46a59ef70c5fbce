package vn.dondoc.launcher;

import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;

/** Something that the person at the terminal can put right: one sentence that says what to do. */
public final class Trouble extends RuntimeException {
    private final transient Message words;

    public Trouble(String key, Object... arguments) {
        this(Message.of(key, arguments), null);
    }

    public Trouble(Throwable cause, String key, Object... arguments) {
        this(Message.of(key, arguments), cause);
    }

    private Trouble(Message words, @Nullable Throwable cause) {
        super(words.toString(), cause);
        this.words = words;
    }

    public Message words() {
        return words;
    }
}
