package vn.dondoc.chassis.audit;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.command.ClientFile;
import vn.dondoc.chassis.text.Message;

/**
 * The command that checks a service's audit trail: {@code AuditCheck MONGODB-URI [CLIENT.PROPERTIES] [SEQUENCE:HASH]}, the
 * address with the database, the file that says how to reach the broker. It finds what is missing, changed, moved or put in;
 * and, by what the service has told on the broker or by a head that was kept elsewhere, that the end was cut off, all of it
 * written anew, or an entry taken out or changed before it was sealed. Ends with 1 if anything is wrong.
 */
public final class AuditCheck {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final PrintStream out;

    public AuditCheck(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 3) {
            System.err.println("AuditCheck MONGODB-URI [CLIENT.PROPERTIES] [SEQUENCE:HASH]");
            System.exit(2);
        }
        ConnectionString address = new ConnectionString(arguments[0]);
        String name = Objects.requireNonNull(address.getDatabase(), "The address names no database");
        Marks marks = null;
        Head kept = null;
        for (String word : List.of(arguments).subList(1, arguments.length)) {
            if (Files.isRegularFile(Path.of(word))) {
                marks = new Marks(ClientFile.read(Path.of(word)), name);
            } else {
                kept = Head.parse(word);
            }
        }
        try (MongoClient client = MongoClients.create(address)) {
            if (!new AuditCheck(System.out).check(name, client.getDatabase(name), marks, kept)) {
                System.exit(1);
            }
        }
    }

    /**
     * Goes through a service's chain and prints what it found.
     *
     * @param marks what the service has told of it; null where there is no broker to ask
     * @param kept the end of the chain at an earlier time; none if nobody kept it
     * @return whether nothing is wrong
     */
    public boolean check(String service, MongoDatabase store, @Nullable Marks marks, @Nullable Head kept) {
        Trail trail = new Trail(store);
        Examination chain = Examination.of(trail, marks, kept);
        out.println(Wording.of(entries(service, chain)));
        long open = trail.countOpen();
        if (open > 0) {
            say("audit.open", open);
        }
        if (marks == null) {
            say("audit.not-compared");
        } else if (chain.isUntold()) {
            say("audit.untold");
        } else {
            say("audit.compared", chain.marks());
        }
        say("audit.head", service, chain.head());
        if (chain.isIntact()) {
            say("audit.intact");
        } else {
            chain.findings().forEach(finding -> say("audit.wrong", finding));
            say("audit.faults", chain.faults());
        }
        return chain.isIntact();
    }

    private static Message entries(String service, Examination chain) {
        Instant from = chain.from();
        Instant to = chain.to();
        return from == null || to == null
                ? Message.of("audit.entries", service, chain.entries())
                : Message.of("audit.entries.period", service, chain.entries(), TIME.format(from), TIME.format(to));
    }

    private void say(String key, Object... arguments) {
        out.println("  " + Wording.of(Message.of(key, arguments)));
    }
}
