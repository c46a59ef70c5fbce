package vn.dondoc.directive.issue;

import java.util.List;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.deadlines.text.Sentence;
import vn.dondoc.reading.document.Remark;

/** What the readers of documents and deadlines have to say, as messages: said, sent and stored like all others. */
public final class Sentences {
    private Sentences() {}

    public static Message message(Sentence sentence) {
        return new Message(
                sentence.key(),
                sentence.arguments().stream()
                        .map(argument -> argument instanceof Sentence inner ? message(inner) : argument)
                        .toList());
    }

    public static List<Violation> violations(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> Violation.of(remark.pointer(), message(remark.words())))
                .toList();
    }
}
