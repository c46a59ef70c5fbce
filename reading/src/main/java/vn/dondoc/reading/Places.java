package vn.dondoc.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.names.Match;
import vn.dondoc.reading.names.UnitNames;
import vn.dondoc.reading.text.Mapped;

/** Collects where each value stands in the original, and which unit a name is. */
final class Places {
    private final Mapped clean;
    private final UnitNames names;
    private final Map<String, Place> places = new LinkedHashMap<>();

    Places(Mapped clean, UnitNames names) {
        this.clean = clean;
        this.names = names;
    }

    void add(String pointer, @Nullable Found found) {
        if (found != null) {
            places.put(pointer, new Place(at(found), found.sure(), null, null));
        }
    }

    void all(String pointer, List<Found> found) {
        for (int i = 0; i < found.size(); i++) {
            add(pointer + "/" + i, found.get(i));
        }
    }

    void unit(String pointer, @Nullable Found found) {
        if (found == null) {
            return;
        }
        Match match = names.find(found.text());
        String known = match.unit() != null ? match.unit() : match.group();
        places.put(pointer, new Place(at(found), found.sure(), known, known == null ? match.candidates() : null));
    }

    void units(String pointer, List<Found> found) {
        for (int i = 0; i < found.size(); i++) {
            unit(pointer + "/" + i, found.get(i));
        }
    }

    Map<String, Place> all() {
        return places;
    }

    /** Whether the name there is a known unit or group. */
    boolean isKnown(String pointer) {
        Place place = places.get(pointer);
        return place != null && place.unitId() != null;
    }

    private List<Integer> at(Found found) {
        int[] original = clean.original(found.start(), found.end());
        return List.of(original[0], original[1]);
    }
}
