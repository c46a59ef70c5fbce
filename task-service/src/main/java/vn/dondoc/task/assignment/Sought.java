package vn.dondoc.task.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.dondoc.units.UnitNode;

/**
 * Words that tasks are looked for by: each has to occur in the words of a task or in the name of its unit, the last one of
 * three letters or more perhaps as the beginning of a word.
 */
record Sought(List<String> words) {
    private static final int MOST = 20;

    /** What may be no whole word yet: numbers are meant as they are. */
    private static final Pattern BEGINNING = Pattern.compile("\\p{L}{3,}");

    static Sought of(String typed) {
        return new Sought(Words.of(typed).distinct().limit(MOST).toList());
    }

    /** @param units all that there are: names change, and are not kept with tasks */
    Criteria criteria(List<UnitNode> units) {
        if (words.isEmpty()) {
            return Criteria.where("_id").in(List.of());
        }
        Map<List<String>, List<String>> codesByRest = new HashMap<>();
        for (UnitNode unit : units) {
            List<String> rest = notIn(unit);
            if (rest.size() < words.size()) {
                codesByRest.computeIfAbsent(rest, _ -> new ArrayList<>()).add(unit.id());
            }
        }
        List<Criteria> ways = new ArrayList<>();
        ways.add(new Criteria().andOperator(inText(words)));
        codesByRest.forEach((rest, codes) -> {
            List<Criteria> both = new ArrayList<>(inText(rest));
            both.add(Criteria.where(TaskCriteria.UNIT).in(codes));
            ways.add(new Criteria().andOperator(both));
        });
        return new Criteria().orOperator(ways);
    }

    private List<String> notIn(UnitNode unit) {
        Set<String> name = Stream.of(unit.name(), unit.shortName() == null ? "" : unit.shortName())
                .flatMap(Words::findable)
                .collect(Collectors.toSet());
        return words.stream()
                .filter(word -> !name.contains(word)
                        && !(isOpen(word) && name.stream().anyMatch(whole -> whole.startsWith(word))))
                .toList();
    }

    private List<Criteria> inText(List<String> some) {
        return some.stream()
                .map(word -> isOpen(word)
                        // Letters only, and bound to the beginning: a range of the index.
                        ? Criteria.where(TaskWords.FIELD).regex("^" + word)
                        : Criteria.where(TaskWords.FIELD).is(word))
                .toList();
    }

    private boolean isOpen(String word) {
        return word.equals(words.getLast()) && BEGINNING.matcher(word).matches();
    }
}
