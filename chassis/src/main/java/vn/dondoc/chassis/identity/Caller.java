package vn.dondoc.chassis.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * Who makes a call, as the token says; nothing in a request's body can change it.
 *
 * @param client the client application and, for a person, whose hands it is in: one name for one purse of limits
 * @param id what histories and the audit trail keep of who it was: of a person the token's subject, which the directory of
 *     people turns into a name; of a machine client the client. Stored as {@code name}, which it was
 * @param unit code of the caller's unit; none for a machine client
 * @param permissions what the caller may do, such as {@code tasks:read}
 */
public record Caller(
        String client, @Field("name") String id, @Nullable String unit, Set<String> permissions) {
    private static final String ALL_UNITS = "units:all";
    private static final String DIRECTORY = "directory:all";

    /** A machine client that acts for all units. */
    public boolean seesAllUnits() {
        return permissions.contains(ALL_UNITS);
    }

    /** An administrator: every unit's entry in the directory, and nothing of its work. */
    public boolean seesWholeDirectory() {
        return permissions.contains(DIRECTORY);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** Whether it is the same person, whatever application the calls come from, or the same machine client. */
    public boolean isSameAs(Caller other) {
        return subject().equals(other.subject());
    }

    private String subject() {
        return client.substring(client.lastIndexOf('/') + 1);
    }
}
