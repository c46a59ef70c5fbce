package vn.dondoc.directive.document;

import vn.dondoc.chassis.text.Message;
import vn.dondoc.deadlines.text.Sentence;

/** What the reader of deadlines has to say, as messages: said, sent and stored like all others. */
public final class Messages {
    private Messages() {}

    public static Message of(Sentence sentence) {
        return new Message(
                sentence.key(),
                sentence.arguments().stream()
                        .map(argument -> argument instanceof Sentence inner ? of(inner) : argument)
                        .toList());
    }
}
