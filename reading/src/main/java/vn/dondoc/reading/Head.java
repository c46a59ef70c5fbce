package vn.dondoc.reading;

import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.document.DirectiveType;
import vn.dondoc.reading.document.IssuedOn;
import vn.dondoc.reading.outline.Layout;

/**
 * What stands at the head of a document; of a text that only tells of one, what it says about it.
 *
 * @param number whole, such as {@code 3735/UBND-TH}
 * @param symbol what stands after the number
 * @param issuedOn the date and its place
 */
record Head(
        @Nullable Found number,
        @Nullable Found symbol,
        IssuedOn issuedOn,
        @Nullable Found date,
        DirectiveType type,
        @Nullable Found issuer,
        @Nullable Found subject) {

    /** Reads the head; where there is none, what the text tells of its document. */
    static Head of(Layout layout) {
        DocumentNumber number = DocumentNumber.inHead(layout.head());
        if (!number.isThere()) {
            Head told = Note.of(layout);
            if (told != null) {
                return told;
            }
        }
        Title title = Title.of(layout.head());
        boolean isLetter = title.type() == null && title.subject() != null;
        DirectiveType type = title.type() != null
                ? title.type()
                : isLetter ? DirectiveType.CONG_VAN : Title.bySymbol(number.symbol());
        IssueDate date = IssueDate.inHead(layout.head());
        if (!number.isThere() && date.place() == null) {
            date = Note.date(layout);
        }
        return new Head(
                number.number(),
                number.symbol(),
                date.on(),
                date.place(),
                type,
                Issuer.of(layout),
                title.subject() != null ? title.subject() : Title.firstLine(layout));
    }
}
