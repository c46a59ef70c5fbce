package vn.dondoc.launcher.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.gateway.Api;

/** Calls each operation wrongly in every way that can be thought of without knowing it, and notes where it surprises. */
final class Probes implements AutoCloseable {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final Api api = Api.committed();
    private final List<String> surprises = new ArrayList<>();
    private final Http http;
    private final String mighty;
    private final String mightless;

    /**
     * @param mighty a token for everything
     * @param mightless one that is good for hardly anything
     */
    Probes(String door, String mighty, String mightless) {
        this.http = new Http(door);
        this.mighty = mighty;
        this.mightless = mightless;
    }

    /** What was answered otherwise than described. */
    List<String> surprises() {
        return surprises;
    }

    void provoke(Api.Operation operation) {
        String body = PostedExamples.text(operation.example());
        expect(operation, 401, call(operation, null, operation.type(), body));
        if (!operation.id().equals("getDirectiveProgress")) {
            expect(operation, 403, call(operation, mightless, operation.type(), body));
        }
        if (operation.hasBody()) {
            expect(operation, 415, call(operation, mighty, "image/png", "x"));
        }
        if (operation.type().equals("application/json")) {
            expect(operation, 400, call(operation, mighty, operation.type(), "{"));
            expect(operation, 422, call(operation, mighty, operation.type(), wrong(operation)));
        }
        if (operation.isNamed() && operation.isRead()) {
            expect(operation, 404, call(operation, mighty, "", ""));
        }
        if (operation.has("query", "limit")) {
            expectDescribed(operation, http.get(path(operation) + "?limit=many", mighty));
        }
    }

    private static String wrong(Api.Operation operation) {
        // Where nothing is required, a list of far too many words or a text far too long.
        return switch (operation.id()) {
            case "issueDirective" -> "{\"confirm\": [\"" + "X".repeat(100) + "\"]}";
            case "acceptReport" -> "{\"note\": \"" + "x".repeat(3_000) + "\"}";
            case "putReportDraft" -> "{\"percent\": 101}";
            case "putContact" -> "{\"email\": \"nobody\"}";
            default -> "{}";
        };
    }

    private void expect(Api.Operation operation, int status, Http.Answer answer) {
        if (answer.status() != status) {
            surprises.add(operation + " answers " + answer.status() + " where " + status + " is due: " + answer.body());
        }
        expectDescribed(operation, answer);
    }

    private void expectDescribed(Api.Operation operation, Http.Answer answer) {
        var described = api.response(operation, String.valueOf(answer.status()));
        if (described.isMissingNode()) {
            surprises.add(operation + " does not say that it answers " + answer.status());
            return;
        }
        api.faults(described.at("/content/application~1problem+json/schema"), answer.body())
                .forEach(fault -> surprises.add(operation + " answers " + answer.status() + ": " + fault));
    }

    private Http.Answer call(Api.Operation operation, @Nullable String token, String type, String body) {
        return http.send(method(operation), path(operation), token, type, body);
    }

    private static String method(Api.Operation operation) {
        return operation.method().toUpperCase(Locale.ROOT);
    }

    private static String path(Api.Operation operation) {
        return operation.path().replace("{year}", "2099").replaceAll("\\{.*?}", NOBODY);
    }

    @Override
    public void close() {
        http.close();
    }
}
