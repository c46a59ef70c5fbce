package vn.dondoc.launcher.province;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tỉnh An Lạc: its units, groups and contacts, entered through the API as any client would. What is there already stays
 * as it is, so a load that was broken off can be done again.
 */
public final class Province {

    /** The commas between cells, not those within a quoted name. */
    private static final String OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private static final int AT_ONCE = 8;

    private static final Set<Integer> THERE_NOW = Set.of(200, 201, 428);

    private final Api api;
    private final JsonMapper json = new JsonMapper();

    /**
     * @param door the address of the gateway
     * @param identity the address of the identity server
     */
    public Province(String door, String identity) {
        api = new Api(door, identity);
    }

    /**
     * Enters everything.
     *
     * @return how many units the province has
     * @throws IllegalStateException if the API refuses something, with its answer
     */
    public int load() throws IOException, InterruptedException {
        String units = text("units.csv");
        JsonNode imported = json.readTree(require(api.post("/api/v1/units/import", "text/csv", units)));
        if (!imported.required("errors").isEmpty()) {
            throw new IllegalStateException("Rows of units.csv were refused: " + imported);
        }
        for (var group : json.readTree(text("groups.json")).properties()) {
            require(api.put(
                    "/api/v1/unit-groups/" + group.getKey(), group.getValue().toString()));
        }
        List<String> contacts = text("contacts.csv").lines().skip(1).toList();
        enter(contacts);
        return contacts.size();
    }

    /** Several at once: one after the other they are most of what a first start waits for. */
    private void enter(List<String> contacts) throws IOException, InterruptedException {
        try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Void> entry : callers.invokeAll(contacts.stream()
                    .<Callable<Void>>map(contact -> () -> {
                        enter(contact);
                        return null;
                    })
                    .toList())) {
                entry.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalStateException refused) {
                throw refused;
            }
            throw new IOException(e.getCause());
        }
    }

    private void enter(String contact) throws IOException, InterruptedException {
        String[] cells = contact.split(OUTSIDE_QUOTES);
        Map<String, String> body = Map.of("name", cells[1].replace("\"", ""), "email", cells[2], "phone", cells[3]);
        require(api.put("/api/v1/contacts/" + cells[0], json.writeValueAsString(body)));
    }

    private static String require(HttpResponse<String> answer) {
        if (!THERE_NOW.contains(answer.statusCode())) {
            throw new IllegalStateException(answer + ": " + answer.body());
        }
        return answer.body();
    }

    private static String text(String name) throws IOException {
        try (InputStream resource = Province.class.getResourceAsStream("/province/" + name)) {
            if (resource == null) {
                throw new IllegalStateException("No resource province/" + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
