package vn.dondoc.directive.intake;

import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Whether words of a .docx are hidden or struck through, by themselves or by their styles. */
final class WordLooks {
    /** Longer ways from a style to those below it are circles. */
    private static final int DEEPEST = 20;

    private final @Nullable XWPFStyles styles;

    WordLooks(@Nullable XWPFStyles styles) {
        this.styles = styles;
    }

    /**
     * @param run its words
     * @param paragraph in which it stands
     */
    boolean isHidden(Element run, Element paragraph) {
        return has("vanish", run, paragraph);
    }

    /** As {@link #isHidden}. */
    boolean isStruck(Element run, Element paragraph) {
        return has("strike", run, paragraph) || has("dstrike", run, paragraph);
    }

    private boolean has(String property, Element run, Element paragraph) {
        Element own = WordMarkup.find(run, "rPr");
        Boolean on = WordMarkup.isOn(own, property);
        if (on == null) {
            on = ofStyle(WordMarkup.value(WordMarkup.find(own, "rStyle")), property);
        }
        if (on == null) {
            on = ofStyle(WordMarkup.value(WordMarkup.find(paragraph, "pPr", "pStyle")), property);
        }
        return on != null && on;
    }

    private @Nullable Boolean ofStyle(String id, String property) {
        String at = id;
        for (int deep = 0; styles != null && !at.isEmpty() && deep < DEEPEST; deep++) {
            XWPFStyle style = styles.getStyle(at);
            if (style == null) {
                return null;
            }
            Element form = (Element) style.getCTStyle().getDomNode();
            Boolean on = WordMarkup.isOn(WordMarkup.find(form, "rPr"), property);
            if (on != null) {
                return on;
            }
            at = WordMarkup.value(WordMarkup.find(form, "basedOn"));
        }
        return null;
    }
}
