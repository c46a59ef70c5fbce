package vn.dondoc.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something was read.
 *
 * @param at the range of characters in the original: from, and to before
 * @param sure from 0 to 1: how sure it is
 * @param unitId code of the unit or group that is meant; none if that is not clear, or if no unit is meant
 * @param candidates codes of those it might be
 */
public record Place(
        List<Integer> at,
        double sure,
        @Nullable String unitId,
        @Nullable List<String> candidates) {}
