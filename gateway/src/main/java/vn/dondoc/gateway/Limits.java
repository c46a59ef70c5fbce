package vn.dondoc.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many calls are let through, of each caller by itself.
 *
 * @param client of a client with a valid token
 * @param clients of clients that are known by name to need another limit
 * @param session of a person's session at the pages for people
 * @param cookie that names the session
 * @param address of an address, for all its calls without a valid token or a session together
 * @param callers how many callers of each kind are kept in mind; beyond that the least active start anew
 */
@ConfigurationProperties("dondoc.limits")
record Limits(
        Quota client,
        @DefaultValue Map<String, Quota> clients,
        Quota session,
        String cookie,
        Quota address,
        @DefaultValue("100000") int callers) {

    /**
     * Calls that may come at once; as many grow back over the window, evenly.
     *
     * @param calls at least 1
     * @param window at least a second
     */
    record Quota(int calls, Duration window) {}

    Quota of(String client) {
        return clients.getOrDefault(client, this.client);
    }

    /** After this time without a call every quota is whole again, and who it belongs to can be forgotten. */
    Duration longestWindow() {
        return Stream.concat(Stream.of(client, address), clients.values().stream())
                .map(Quota::window)
                .max(Duration::compareTo)
                .orElseThrow();
    }
}
