package vn.dondoc.launcher;

/** Something that the person at the terminal can put right: one Vietnamese sentence that says what to do. */
public final class Trouble extends RuntimeException {

    public Trouble(String sentence) {
        super(sentence);
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
