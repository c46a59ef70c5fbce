package vn.dondoc.directive.person;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.dondoc.chassis.identity.Caller;

/**
 * Who somebody is, as the sign-in tells.
 *
 * @param id by which histories, events and the audit trails name this person; means nothing by itself
 * @param unit code of the person's unit
 * @param toldAt system time at which the sign-in said so
 */
@Document("people")
public record Person(@Id String id, String name, String unit, Instant toldAt) {
    private static final int LONGEST = 200;

    /** What can stand in a list of ids and in a path. */
    private static final Pattern ID = Pattern.compile("[^\\p{Cntrl},/]{1,255}");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    /** What a token says of its person; nobody of a system, and where name, unit or id are none. */
    public static Optional<Person> of(Caller caller, Jwt token) {
        String unit = caller.unit();
        if (unit == null
                || unit.length() > LONGEST
                || !caller.id().equals(token.getSubject())
                || !ID.matcher(caller.id()).matches()) {
            return Optional.empty();
        }
        Instant toldAt = Objects.requireNonNullElse(token.getIssuedAt(), Instant.EPOCH);
        return token.getClaims().get("name") instanceof String name
                ? Optional.of(UNSEEN.matcher(name).replaceAll("").strip())
                        .filter(shown -> !shown.isEmpty())
                        .map(shown -> new Person(caller.id(), shortened(shown), unit, toldAt))
                : Optional.empty();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }
}
