package vn.dondoc.chassis.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What calls and answers look like: files beside the service, {@code examples/<operation>.request.json} for its body,
 * {@code .response.json} for its success and, for a refusal of its own, {@code .409.json}; text as {@code .txt} or
 * {@code .csv}.
 */
final class Examples {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Examples() {}

    static Optional<Object> request(String operation) {
        return find(operation, "request");
    }

    static Optional<Object> response(String operation) {
        return find(operation, "response");
    }

    static Optional<Object> refusal(String operation, int status) {
        return find(operation, String.valueOf(status));
    }

    /** The members of an object in their order, or a text. */
    private static Optional<Object> find(String operation, String part) {
        String name = "examples/" + operation + "." + part;
        return read(name + ".json")
                .map(text -> JSON.readValue(text, Object.class))
                .or(() -> read(name + ".txt"))
                .or(() -> read(name + ".csv"));
    }

    private static Optional<String> read(String name) {
        ClassPathResource file = new ClassPathResource(name);
        if (!file.exists()) {
            return Optional.empty();
        }
        try (InputStream in = file.getInputStream()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
