package vn.dondoc.directive;

import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** What the service answered. */
public record Answer(MockHttpServletResponse response, JsonNode json) {
    public int status() {
        return response.getStatus();
    }

    public String header(String name) {
        return String.valueOf(response.getHeader(name));
    }

    public String text(String pointer) {
        return json.at(pointer).asString("");
    }

    /** Code and place of each fault under this member of a problem: {@code UNKNOWN_UNIT /items/0/leads/0}. */
    public List<String> faults(String member) {
        return json.at("/" + member)
                .valueStream()
                .map(fault -> fault.at("/code").asString() + " "
                        + fault.at("/pointer").asString())
                .toList();
    }

    public List<String> codes(String pointer, String member) {
        return json.at(pointer)
                .valueStream()
                .map(one -> one.at("/" + member).asString())
                .toList();
    }
}
