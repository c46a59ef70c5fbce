package vn.dondoc.launcher.replay;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Happenings made by hand, and what is printed of them. */
final class Stories {

    private Stories() {}

    /** @param body JSON with single quotes */
    static Happening at(String time, String type, String body) {
        return new Happening(type, Instant.parse(time), new JsonMapper().readTree(body.replace('\'', '"')));
    }

    static Happening unit(String code, String name) {
        return at("2023-12-14T00:31:00Z", "unit.changed", "{'code':'%s','name':'%s'}".formatted(code, name));
    }

    static Happening directive(String id, String number) {
        return at(
                "2023-12-14T01:05:00Z",
                "directive.issued",
                "{'directiveId':'%s','type':'CONG_VAN','number':'%s','urgency':'KHAN','subject':'Rà soát'}"
                        .formatted(id, number));
    }

    static String printed(Consumer<PrintStream> story) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        story.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
