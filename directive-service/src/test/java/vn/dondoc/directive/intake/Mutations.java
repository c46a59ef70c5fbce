package vn.dondoc.directive.intake;

import java.util.List;
import java.util.Random;

/** Documents with something wrong in them, as copying, typing and malice leave it. */
final class Mutations {
    private static final List<String> PIECES = List.of(
            "(",
            "((((((((",
            ")",
            "[",
            "](",
            "**",
            "\\",
            "|",
            "<",
            "<br>",
            "“",
            "”",
            "\"",
            "/",
            "././.",
            "...",
            "- ",
            "1.",
            "1.1.1.",
            "a)",
            "IV.",
            "Số: ",
            "ngày ",
            "tháng ",
            "năm 2024",
            "trước ngày 31/02/2024",
            "trước ngày ",
            "chủ trì, phối hợp với ",
            "các Bộ: ",
            "Kính gửi: ",
            "Nơi nhận:",
            "UBND",
            "quý IV/",
            "99999999999999",
            "\f",
            "\r\n",
            "\n\n\n",
            "\t",
            "  ",
            "\u00a0",
            "\u200b",
            "\u0301",
            "\uD83D\uDE00",
            "\uD83D",
            "\uFFFD",
            "đ",
            "\u2028");

    private final Random random;
    private final List<String> documents;

    Mutations(Random random, List<String> documents) {
        this.random = random;
        this.documents = documents;
    }

    /** One of the documents, changed in up to 30 places. */
    String next() {
        StringBuilder text = new StringBuilder(any(documents));
        for (int changes = 1 + random.nextInt(30); changes > 0 && !text.isEmpty(); changes--) {
            change(text);
        }
        return text.toString();
    }

    private void change(StringBuilder text) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(random.nextInt(10) == 0 ? 2_000 : 20));
        switch (random.nextInt(8)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to));
            case 2 -> text.insert(from, any(PIECES));
            case 3 -> text.insert(from, any(PIECES).repeat(1 + random.nextInt(2_000)));
            case 4 -> text.replace(from, to, text.substring(from, to).replaceAll("\\s+", ""));
            case 5 ->
                text.replace(
                        from,
                        to,
                        new StringBuilder(text.substring(from, to)).reverse().toString());
            case 6 -> text.setCharAt(from, (char) random.nextInt(0x2100));
            default -> {
                String other = any(documents);
                int cut = random.nextInt(other.length());
                text.insert(from, other, cut, Math.min(other.length(), cut + 500));
            }
        }
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
