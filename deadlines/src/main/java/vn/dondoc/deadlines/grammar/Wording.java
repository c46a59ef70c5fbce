package vn.dondoc.deadlines.grammar;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One sort of words in running text that a deadline is written in.
 *
 * @param form the words; where a part of them is called {@code date}, that part is the deadline
 * @param need what has to stand before them
 */
record Wording(Pattern form, Need need) {

    /** Where several stand in the same words, the one that comes first here is the deadline. */
    static final List<Wording> ALL = Stream.of(
                    DayWordings.SCHEDULED,
                    RecurringWordings.AT_A_POINT,
                    EventWordings.NAMED,
                    RecurringWordings.SEVERAL,
                    DayWordings.ALL,
                    SpanWordings.ALL,
                    PeriodWordings.ALL,
                    RecurringWordings.EACH,
                    EventWordings.ALL)
            .flatMap(List::stream)
            .toList();

    static Wording strong(String form) {
        return of(form, Need.NOTHING);
    }

    static Wording weak(String form) {
        return of(form, Need.AN_ORDER);
    }

    static Wording of(String form, Need need) {
        return new Wording(Form.of(form), need);
    }
}
