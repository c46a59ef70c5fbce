package vn.dondoc.console.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is other words in one text than in the one before: by words, as people read. */
final class Changes {
    /** Beyond this the middle of both is shown as changed whole. */
    private static final int STEPS = 4_000_000;

    private static final Pattern WORD = Pattern.compile("\\s*\\S+");

    private Changes() {}

    /** Some words in a row that are in both texts, or in this one alone. */
    record Piece(String text, boolean changed) {}

    /** Both texts, each with what the other has not. */
    record Both(List<Piece> before, List<Piece> now) {}

    static Both of(@Nullable String before, @Nullable String now) {
        List<String> old = words(before);
        List<String> young = words(now);
        int head = 0;
        while (head < Math.min(old.size(), young.size()) && same(old.get(head), young.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), young.size()) - head
                && same(old.get(old.size() - 1 - tail), young.get(young.size() - 1 - tail))) {
            tail++;
        }
        List<Boolean> inOld = new ArrayList<>(Collections.nCopies(old.size(), true));
        List<Boolean> inYoung = new ArrayList<>(Collections.nCopies(young.size(), true));
        compare(old, inOld, young, inYoung, head, tail);
        return new Both(pieces(old, inOld), pieces(young, inYoung));
    }

    private static List<String> words(@Nullable String text) {
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(text == null ? "" : text);
        while (found.find()) {
            words.add(found.group());
        }
        return words;
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }

    /** Marks what is the longest that the middles have in common as kept. */
    private static void compare(
            List<String> old, List<Boolean> oldKept, List<String> young, List<Boolean> youngKept, int head, int tail) {
        int rows = old.size() - head - tail;
        int columns = young.size() - head - tail;
        Collections.fill(oldKept.subList(head, head + rows), false);
        Collections.fill(youngKept.subList(head, head + columns), false);
        if ((long) rows * columns > STEPS) {
            return;
        }
        int[][] longest = new int[rows + 1][columns + 1];
        for (int row = rows - 1; row >= 0; row--) {
            for (int column = columns - 1; column >= 0; column--) {
                longest[row][column] = same(old.get(head + row), young.get(head + column))
                        ? longest[row + 1][column + 1] + 1
                        : Math.max(longest[row + 1][column], longest[row][column + 1]);
            }
        }
        int row = 0;
        int column = 0;
        while (row < rows && column < columns) {
            if (same(old.get(head + row), young.get(head + column))) {
                oldKept.set(head + row++, true);
                youngKept.set(head + column++, true);
            } else if (longest[row + 1][column] >= longest[row][column + 1]) {
                row++;
            } else {
                column++;
            }
        }
    }

    private static List<Piece> pieces(List<String> words, List<Boolean> kept) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int last = pieces.size() - 1;
            if (last >= 0 && pieces.get(last).changed() != kept.get(i)) {
                Piece grown = new Piece(pieces.get(last).text() + words.get(i), !kept.get(i));
                pieces.set(last, grown);
            } else {
                pieces.add(new Piece(words.get(i), !kept.get(i)));
            }
        }
        return pieces;
    }
}
