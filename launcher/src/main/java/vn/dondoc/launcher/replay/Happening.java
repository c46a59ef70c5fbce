package vn.dondoc.launcher.replay;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An event as it was read from its topic.
 *
 * @param type its short type, such as {@code task.assigned}
 * @param at business time
 * @param body as the contracts describe it
 */
record Happening(String type, Instant at, JsonNode body) {

    String text(String member) {
        return body.path(member).asString("");
    }

    boolean has(String member) {
        return body.has(member);
    }

    Instant instant(String member) {
        return Instant.parse(text(member));
    }
}
