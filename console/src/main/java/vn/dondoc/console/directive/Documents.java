package vn.dondoc.console.directive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.console.api.Directive;
import vn.dondoc.console.api.Directives;
import vn.dondoc.console.api.Me;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.directive.Marked.Piece;

/** Documents on their way from a file to a draft, and what stood where in the file. */
@Component
final class Documents {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int CHARACTERS = 20_000_000;
    private static final String UNNAMED = "van-ban.txt";
    private static final String REUSED = "urn:dondoc:problem:idempotency-key-reused";

    private final Directives directives;
    private final JsonMapper json;
    private final Cache<String, Original> originals = Caffeine.newBuilder()
            .expireAfterAccess(KEPT)
            .maximumWeight(CHARACTERS)
            .weigher((String hash, Original original) -> original.text().length() + 1)
            .build();

    Documents(Directives directives, JsonMapper json) {
        this.directives = directives;
        this.json = json;
    }

    /** The text of a file, and where in it each value was read. */
    private record Original(String text, Map<String, JsonNode> places) {}

    Directive typed(ObjectNode document) {
        return json.treeToValue(document, Directive.class);
    }

    /**
     * A draft that was made.
     *
     * @param filled what the file does not tell, or tells of another issuer
     */
    record Taken(String id, ArrayList<Gaps.Filled> filled) {}

    /** A draft of what a file says; the same key and file again find the first one's. */
    Taken takeIn(NamedFile file, String key, @Nullable Me me) {
        ObjectNode reading = directives.read(file);
        keep(reading);
        ObjectNode content = Edits.content(reading);
        try {
            return new Taken(create(content, key).path("id").asString(), new ArrayList<>());
        } catch (Refused e) {
            ArrayList<Gaps.Filled> filled = Gaps.fill(content, e.problem(), file.getFilename(), me);
            if (filled.isEmpty()) {
                throw e;
            }
            return new Taken(create(content, again(key)).path("id").asString(), filled);
        }
    }

    /** Another content wants another key, and the same one each time. */
    private static String again(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Who goes back and sends another file with the key of the first one wants another draft. */
    private ObjectNode create(ObjectNode content, String key) {
        try {
            return directives.create(key, content);
        } catch (Refused e) {
            if (!REUSED.equals(e.problem().type())) {
                throw e;
            }
            return directives.create(UUID.randomUUID().toString(), content);
        }
    }

    /** The text of the file from which a document was read, in pieces; nothing if it was read from none. */
    List<Piece> pieces(Directive directive) {
        if (directive.original() == null) {
            return List.of();
        }
        Original original = originals.get(directive.original(), hash -> readAgain(directive.id()));
        return original == null ? List.of() : Marked.of(original.text(), original.places());
    }

    private Original readAgain(String id) {
        ResponseEntity<byte[]> file = directives.original(id);
        String name = Objects.requireNonNullElse(
                file.getHeaders().getContentDisposition().getFilename(), UNNAMED);
        try {
            return original(directives.read(new NamedFile(name, Objects.requireNonNull(file.getBody()))));
        } catch (Refused e) {
            // Who may not read documents in sees this one without its places.
            return new Original("", Map.of());
        }
    }

    private void keep(ObjectNode reading) {
        if (reading.hasNonNull("original")) {
            originals.put(reading.path("original").asString(), original(reading));
        }
    }

    private static Original original(ObjectNode reading) {
        Map<String, JsonNode> places = new HashMap<>();
        reading.path("places").properties().forEach(place -> places.put(place.getKey(), place.getValue()));
        return new Original(reading.path("text").asString(""), Map.copyOf(places));
    }
}
