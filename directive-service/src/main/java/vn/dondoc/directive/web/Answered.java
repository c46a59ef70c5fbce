package vn.dondoc.directive.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.reading.document.Content;

/** What a reading or a directive says beside its document may come back with it: it is written as it was read. */
@Component
final class Answered implements JsonMapperBuilderCustomizer {

    @JsonIgnoreProperties({
        "id",
        "version",
        "state",
        "createdAt",
        "issuedAt",
        "warnings",
        "places",
        "text",
        "placeholders",
        "enclosures",
        "resolved",
        "revisions",
        "recall"
    })
    private interface Beside {}

    @Override
    public void customize(JsonMapper.Builder json) {
        json.addMixIn(Content.class, Beside.class);
    }
}
