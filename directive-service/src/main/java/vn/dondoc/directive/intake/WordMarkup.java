package vn.dondoc.directive.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds its way in the markup of a .docx by local names, which are the same in all its versions. */
final class WordMarkup {
    private WordMarkup() {}

    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The first child of this name of the first child of that name, and so on; null if one is missing. */
    static @Nullable Element find(@Nullable Node from, String... path) {
        Node found = from;
        for (String name : path) {
            found = found == null ? null : child(found, name);
        }
        return (Element) found;
    }

    private static @Nullable Node child(Node parent, String name) {
        Node child = parent.getFirstChild();
        while (child != null && !(child instanceof Element && name.equals(child.getLocalName()))) {
            child = child.getNextSibling();
        }
        return child;
    }

    /** What an element says by its value; empty if it says nothing. */
    static String value(@Nullable Element element) {
        return element == null ? "" : element.getAttributeNS(element.getNamespaceURI(), "val");
    }

    /** Null if this property is not among them; one without a value is on. */
    static @Nullable Boolean isOn(@Nullable Element properties, String name) {
        Element property = find(properties, name);
        return property == null ? null : !List.of("0", "false", "off").contains(value(property));
    }

    /** The characters of an element without children. */
    static String characters(Element element) {
        StringBuilder characters = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                characters.append(child.getNodeValue());
            }
        }
        return characters.toString();
    }
}
