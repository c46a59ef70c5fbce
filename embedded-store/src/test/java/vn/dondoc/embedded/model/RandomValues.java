package vn.dondoc.embedded.model;

import static vn.dondoc.embedded.Commands.doc;

import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Values from domains so small that they meet, and documents of them: fields that are there or not, nested, in arrays. */
final class RandomValues {

    private static final List<String> WORDS = List.of(
            "",
            "Hà",
            "Hà Nội",
            "Hà Giang",
            "Hải Dương",
            "hà nội",
            "Đà Nẵng",
            "Đăk Lăk",
            "H",
            "Hà\u0000",
            "\uff5e",
            "😀");

    private static final List<Number> NUMBERS = List.of(
            -1,
            0,
            -0.0,
            1,
            1L,
            1.0,
            2,
            2.5,
            3L,
            7,
            1_000_000_000_000L,
            1L << 53,
            (double) (1L << 53),
            (1L << 53) + 1,
            -1e300);

    private static final List<Object> OTHERS = List.of(
            true,
            false,
            Instant.parse("1969-12-31T17:00:00Z"),
            Instant.parse("2026-12-22T10:00:00.001Z"),
            Instant.parse("2026-12-22T10:00:00.002Z"),
            new ObjectId("65aabbccddeeff0011223344"),
            new ObjectId("f5aabbccddeeff0011223344"),
            new UUID(0x0191b2c3d4e57f60L, 0x8000000000000001L),
            new UUID(0x9191b2c3d4e57f60L, 0x8000000000000002L));

    private final RandomGenerator random;
    private final int ids;

    /** @param ids how many there are */
    RandomValues(RandomGenerator random, int ids) {
        this.random = random;
        this.ids = ids;
    }

    private static Decimal128 decimal(String digits) {
        return new Decimal128(new BigDecimal(digits));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    final <T extends @Nullable Object> T oneOf(Supplier<? extends T>... ways) {
        return ways[random.nextInt(ways.length)].get();
    }

    <T> List<T> several(int atLeast, int atMost, Supplier<T> way) {
        List<T> result = new ArrayList<>();
        for (int i = random.nextInt(atLeast, atMost + 1); i > 0; i--) {
            result.add(way.get());
        }
        return result;
    }

    /** Ids of two types; a number may come as any of the three that are equal. */
    Object id() {
        int id = random.nextInt(ids);
        return id % 10 == 0 ? "id-" + id : id % 10 < 7 ? id : id % 10 < 9 ? (Object) (long) id : (Object) (double) id;
    }

    /** Mostly a small number, so that values meet; sometimes anything that is not an array or a document. */
    @Nullable Object scalar() {
        int kind = random.nextInt(20);
        return kind < 9
                ? (Object) random.nextInt(12)
                : kind < 12 ? oneOf(NUMBERS) : kind < 16 ? word() : kind < 18 ? oneOf(OTHERS) : null;
    }

    Number number() {
        return chance(60) ? random.nextInt(12) : oneOf(NUMBERS);
    }

    String word() {
        return oneOf(WORDS);
    }

    Document nested() {
        Document nested = new Document();
        sometimes(nested, "x", this::scalar);
        sometimes(nested, "y", this::number);
        if (chance(10)) {
            nested.append("deep", doc("z", scalar()));
        }
        return nested;
    }

    Document item() {
        Document item = new Document();
        sometimes(item, "k", () -> random.nextInt(6));
        sometimes(item, "q", this::scalar);
        return item;
    }

    /** An array of scalars; now and then one scalar instead. */
    @Nullable Object tags() {
        return chance(85) ? several(0, 4, this::scalar) : scalar();
    }

    List<Document> items() {
        return several(0, 3, this::item);
    }

    /** All fields but the id, in an order of their own. */
    Document body() {
        Document body = new Document();
        List<Runnable> fields = Arrays.asList(
                () -> sometimes(body, "a", this::scalar),
                () -> sometimes(body, "b", this::scalar),
                () -> sometimes(body, "s", this::word),
                () -> sometimes(body, "n", () -> chance(85) ? nested() : scalar()),
                () -> sometimes(body, "tags", this::tags),
                () -> sometimes(body, "items", this::items),
                () -> sometimes(body, "c", () -> random.nextInt(1000)));
        if (chance(20)) {
            Collections.shuffle(fields, java.util.Random.from(random));
        }
        fields.forEach(Runnable::run);
        return body;
    }

    private void sometimes(Document document, String name, Supplier<? extends @Nullable Object> value) {
        if (chance(75)) {
            document.append(name, value.get());
        }
    }
}
