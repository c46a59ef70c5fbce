package vn.dondoc.chassis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Entries are in the chain in another order than they were entered. */
class PresenceTest {
    private static final Instant NOW = Instant.parse("2023-12-14T01:00:00Z");

    @Test
    void waitsForAnEntryThatWasSealedTenMinutesAfterItsTurn() {
        Presence presence = new Presence();
        presence.told(mark(120_000));
        found(presence, 2, 120_000);
        found(presence, 1, 1);

        assertThat(presence.faults()).isEmpty();
    }

    @Test
    void doesNotCallTakenOutWhatCameTooLateToCompare() {
        Presence presence = new Presence(10);
        presence.told(mark(20));
        found(presence, 2, 20);
        found(presence, 1, 1);

        assertThat(presence.faults())
                .extracting(Wording::of)
                .containsExactly("không đối chiếu được tiến trình run từ số 1: số đó vào chuỗi sau hơn 10 số khác");
    }

    @Test
    void callsTakenOutWhatDoesNotComeHoweverMuchComesAfterIt() {
        Presence presence = new Presence(10);
        presence.told(mark(20));
        found(presence, 1, 2);
        found(presence, 4, 20);

        assertThat(presence.faults())
                .extracting(Wording::of)
                .singleElement()
                .asString()
                .contains("thiếu số 3: bị xóa");
    }

    @Test
    void tellsTheRangesOfWhatCameToNothingSinceTheMarkBefore() {
        Roll roll = new Roll(10);
        roll.addNothing(5, 6);
        roll.addNothing(1, 1);
        roll.addNothing(3, 4);
        roll.addNothing(2, 2);
        roll.add(7, hash(7));
        roll.addNothing(8, 20);

        assertThat(new Roll(10).state(0).nothing()).isEmpty();
        assertThat(roll.state(4).nothing()).containsExactly(List.of(5L, 6L), List.of(8L, 20L));
    }

    private static void found(Presence presence, long first, long last) {
        LongStream.rangeClosed(first, last).forEach(number -> presence.isThere("e" + number, entry(number)));
    }

    private static Mark mark(long entered) {
        String digest = "0".repeat(64);
        for (long number = 1; number <= entered; number++) {
            digest = Seal.sha256(digest + hash(number));
        }
        return new Mark("service", "run", NOW, 0, "0".repeat(64), entered, digest, List.of());
    }

    private static String hash(long number) {
        return Seal.ofBeginning("e" + number, entry(number));
    }

    private static Document entry(long number) {
        return new Document(Entry.RUN, "run").append(Entry.NUMBER, number);
    }
}
