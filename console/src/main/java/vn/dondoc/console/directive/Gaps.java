package vn.dondoc.console.directive;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.console.api.Me;
import vn.dondoc.console.api.Problem;

/** What a draft cannot be kept without, where the file does not tell it: a document must not be lost for that. */
final class Gaps {
    private static final String ISSUER = "/issuer";
    private static final String SUBJECT = "/subject";

    private Gaps() {}

    /**
     * A value that was put in.
     *
     * @param pointer to it
     * @param was what the file says; empty if nothing
     */
    record Filled(String pointer, String was) implements Serializable {}

    /**
     * Puts the person's unit in place of an issuer for which it cannot write, and the file's name in place of no subject.
     *
     * @param problem why the draft was refused
     * @return what was put in, nothing if the draft was refused for something else too; the list can be kept in a session
     */
    static ArrayList<Filled> fill(ObjectNode content, Problem problem, String file, @Nullable Me me) {
        ArrayList<Filled> filled = new ArrayList<>();
        for (Problem.Place place : Objects.requireNonNullElse(problem.errors(), List.<Problem.Place>of())) {
            String member;
            String value;
            if (ISSUER.equals(place.pointer()) && me != null && me.unit() != null) {
                member = "issuer";
                value = me.unit();
            } else if (SUBJECT.equals(place.pointer())) {
                member = "subject";
                value = file.replaceFirst("\\.[^.]*$", "");
            } else {
                return new ArrayList<>();
            }
            filled.add(new Filled("/" + member, content.path(member).asString("")));
            content.put(member, value);
        }
        return filled;
    }
}
