package vn.dondoc.launcher.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What nobody means to send: values of another type, at and past every limit, of another script, of another form. */
final class OddValues {
    private static final JsonMapper JSON = new JsonMapper();

    /** A text that stands for what is written as it is, such as a number that no type holds. */
    private static final Pattern RAW = Pattern.compile("\"@@(.*?)@@\"");

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1.5",
            "true",
            "null",
            "x",
            "%",
            "$ne",
            "' OR 1=1 --",
            "../../etc/passwd",
            "\u200B\u200B",
            "a\u202Eb",
            "a\u0000b",
            "\u0001",
            "e\u0301\u0323",
            "Ủy ban nhân dân",
            "\uD83D\uDE00",
            "١٢",
            "14/12/2023",
            "20261209",
            "2026-02-30",
            "2026-12-08T17:00:00.000Z",
            "2026-12-08T17:00:00",
            "1793552400000",
            "0001-01-01",
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "2026-11-02T08:00:00+19:00",
            "PT1S",
            "FREQ=MONTHLY;BYMONTHDAY=0",
            "{\"$gt\": \"\"}",
            "00000000-0000-4000-8000-000000000000",
            "00000000-0000-4000-8000",
            "x".repeat(300),
            "ủ".repeat(5_000));

    private static final List<String> LITERALS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "99.5",
            "1.9999",
            "1e400",
            "-0",
            "2147483648",
            "9007199254740993",
            "99999999999999999999999999999999",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[1, \"x\", {}]",
            "{\"$gt\": \"\"}",
            "\"\\ud800\"",
            "[".repeat(600) + "]".repeat(600));

    private final Random random;

    OddValues(Random random) {
        this.random = random;
    }

    /** As it stands in a URL or a header, not encoded. */
    String word() {
        return any(WORDS);
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    /** A body with one thing changed anywhere in it, as bytes. */
    byte[] json(JsonNode example) {
        JsonNode changed = example.deepCopy();
        List<Consumer<JsonNode>> places = new ArrayList<>();
        collect(changed, places);
        JsonNode root = JSON.createArrayNode().add(changed);
        if (places.isEmpty() || once(30)) {
            root = JSON.createArrayNode().add(value());
        } else {
            any(places).accept(value());
        }
        String text = root.get(0).toString();
        return damaged(RAW.matcher(text).replaceAll(match -> Matcher.quoteReplacement(raw(match.group()))));
    }

    /** A text with one thing changed anywhere in it, as bytes. */
    byte[] text(String example) {
        int at = random.nextInt(example.length() + 1);
        String rest = example.substring(at);
        return switch (random.nextInt(7)) {
            case 0 -> utf8(example.substring(0, at));
            case 1 -> utf8(example.substring(0, at) + word() + rest);
            case 2 -> utf8(example.substring(0, at) + "\"" + rest);
            case 3 -> utf8(example.substring(0, at) + any(List.of(",", ";", "\t", "\n", "\r")) + rest);
            case 4 -> example.getBytes(any(List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)));
            case 5 -> utf8("\uFEFF" + example);
            default -> utf8((example + "\n").repeat(20));
        };
    }

    /** Bytes that may be no UTF-8 or no JSON any more. */
    private byte[] damaged(String text) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(40)) {
            case 0 -> utf8(text.substring(0, at));
            case 1 -> new byte[0];
            case 2 -> utf8(text + text);
            case 3 -> text.getBytes(StandardCharsets.UTF_16);
            case 4 -> text.getBytes(StandardCharsets.ISO_8859_1);
            case 5 -> utf8(text.substring(0, at) + "\u0000" + text.substring(at));
            default -> utf8(text);
        };
    }

    /** Every place below a node: what is given there takes its place, is put beside it, or it goes. */
    private void collect(JsonNode node, List<Consumer<JsonNode>> places) {
        if (node instanceof ObjectNode object) {
            places.add(odd -> object.set("unknown", odd));
            for (String name : List.copyOf(object.propertyNames())) {
                places.add(odd -> object.set(name, odd));
                places.add(_ -> object.remove(name));
                places.add(_ -> object.set(name + "s", object.remove(name)));
                collect(object.get(name), places);
            }
        } else if (node instanceof ArrayNode array) {
            places.add(array::add);
            places.add(odd -> {
                // Not past what any body may have.
                for (int i = 0; i < Math.min(1_500, 500_000 / odd.toString().length()); i++) {
                    array.add(odd);
                }
            });
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                places.add(odd -> array.set(at, odd));
                places.add(_ -> array.add(array.get(at)));
                collect(array.get(i), places);
            }
        }
    }

    private JsonNode value() {
        return once(2) ? JSON.stringNode(word()) : JSON.stringNode("@@" + any(LITERALS) + "@@");
    }

    private static String raw(String quoted) {
        return JSON.readTree(quoted).asString().replace("@@", "");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
