package vn.dondoc.reading.outline;

import java.util.ArrayList;
import java.util.List;

/** A point of a document with what stands below it. */
public final class Point {
    private final String path;
    private final Marker.Level level;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();

    Point(String path, Marker.Level level, Paragraph first) {
        this.path = path;
        this.level = level;
        paragraphs.add(first);
    }

    void add(Paragraph more) {
        paragraphs.add(more);
    }

    void add(Point below) {
        points.add(below);
    }

    /** Its number with those above it: {@code II.1.a}. */
    public String path() {
        return path;
    }

    /** Its own text: the first without its number, then what follows before the next point. */
    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** The points right below it. */
    public List<Point> points() {
        return points;
    }

    Marker.Level level() {
        return level;
    }

    /** Whether it has a number, not a letter or a dash. */
    public boolean isNumbered() {
        return level.isNumbered();
    }

    /** Whether it is a part of the document: "II.", "A.". */
    public boolean isSection() {
        return level.compareTo(Marker.Level.ROMAN) <= 0;
    }

    /** Whether it is a dash or the like. */
    public boolean isBullet() {
        return level.isBullet();
    }

    /** Whether numbered points stand below it. */
    public boolean isHeading() {
        return points.stream().anyMatch(point -> point.isNumbered() || point.isHeading());
    }

    /** The whole own text in one line. */
    public String text() {
        return String.join("\n", paragraphs.stream().map(Paragraph::text).toList());
    }
}
