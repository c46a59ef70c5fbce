package vn.dondoc.task.transfer;

import static vn.dondoc.task.assignment.TaskCriteria.COORDINATORS;
import static vn.dondoc.task.assignment.TaskCriteria.PROPOSED;
import static vn.dondoc.task.assignment.TaskCriteria.UNIT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.dondoc.task.assignment.Handed;
import vn.dondoc.task.assignment.TaskCriteria;
import vn.dondoc.units.UnitNode;
import vn.dondoc.units.succession.Lineage;
import vn.dondoc.units.succession.Succession;

/**
 * The open tasks that are not where the successions say, or wait for another choice: asked so that what is as it should be is
 * not looked at.
 *
 * @param lineage all successions
 */
record ToMove(Lineage lineage) {
    private static final int CHUNK = 500;

    /** What to ask one after another. */
    List<Criteria> parts() {
        List<Succession> ended = List.copyOf(lineage.byUnit().values());
        return Stream.concat(
                        Stream.of(needless(), gone()),
                        IntStream.iterate(0, from -> from < ended.size(), from -> from + CHUNK)
                                .mapToObj(from -> ended.subList(from, Math.min(from + CHUNK, ended.size())))
                                .map(ToMove::outdated))
                .toList();
    }

    /** Tasks for which nobody has to choose any more; asked so that only those are looked at for which somebody had to. */
    private Criteria needless() {
        List<String> split = codes(lineage.choices().stream());
        Criteria proposed =
                TaskCriteria.waitingForAChoice().and(PROPOSED + ".to").gt("");
        return new Criteria()
                .andOperator(
                        split.isEmpty() ? proposed : proposed.and(UNIT).nin(split),
                        new Criteria()
                                .norOperator(Criteria.where(TaskCriteria.HANDED)
                                        .elemMatch(Criteria.where("fate").is(Handed.Fate.WAITS))));
    }

    /** What went by an order that was taken back, and neither went back nor waits for a clerk. */
    private Criteria gone() {
        List<String> undone = lineage.undone().values().stream()
                .flatMap(List::stream)
                .map(UnitNode.Reorganisation::id)
                .distinct()
                .toList();
        return TaskCriteria.notOver()
                .and(TaskCriteria.HANDED)
                .elemMatch(
                        Criteria.where("reorganisation").in(undone).and("fate").isNull());
    }

    /** What units that ended have, but for what waits for a choice among those who took over, or among all. */
    private static Criteria outdated(List<Succession> ended) {
        List<Succession> succeeded = ended.stream().filter(one -> !one.isOpen()).toList();
        List<Criteria> either = new ArrayList<>();
        either.add(Criteria.where(UNIT).in(codes(ended.stream())).and(PROPOSED).isNull());
        either.add(Criteria.where(COORDINATORS).in(codes(succeeded.stream())));
        either.add(Criteria.where(UNIT)
                .in(codes(ended.stream().filter(Succession::isOpen)))
                .and(PROPOSED + ".candidates.0")
                .exists(true));
        succeeded.stream()
                .filter(one -> !one.isClear())
                .map(ToMove::proposedOtherwise)
                .forEach(either::add);
        return new Criteria().andOperator(TaskCriteria.notOver(), new Criteria().orOperator(either));
    }

    /** Those tasks of the unit whose proposal was made of something else than this succession. */
    private static Criteria proposedOtherwise(Succession succession) {
        return Criteria.where(UNIT)
                .is(succession.unit())
                .and(PROPOSED)
                .exists(true)
                .norOperator(Criteria.where(PROPOSED + ".candidates")
                        .is(succession.successors())
                        .and(PROPOSED + ".reorganisation")
                        .is(succession.reorganisation())
                        .and(PROPOSED + ".reason")
                        .is(succession.reason()));
    }

    private static List<String> codes(Stream<Succession> some) {
        return some.map(Succession::unit).toList();
    }
}
