package vn.dondoc.launcher;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the person at the terminal is told to put right. */
final class Troubles {

    private Troubles() {}

    static String of(ThrowingCallable command) {
        return Terminal.words(catchThrowableOfType(Trouble.class, command).words());
    }
}
