package vn.dondoc.directive.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.reading.names.Folded;

/**
 * What is said of a group.
 *
 * @param aliases other wordings for it
 * @param members units named one by one
 * @param rule units that are members by what they are
 */
public record GroupDetails(
        String name,
        List<String> aliases,
        List<Member> members,
        @Nullable MemberRule rule) {

    public GroupDetails {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        members = members == null ? List.of() : List.copyOf(members);
    }

    /**
     * Whom it names that is not there, by place.
     *
     * @param known those of some codes that are units, whether valid or not
     */
    List<Violation> unknown(Function<Collection<String>, Set<String>> known) {
        Set<String> there = known.apply(members.stream().map(Member::code).toList());
        List<Violation> unknown = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (!there.contains(members.get(i).code())) {
                unknown.add(Violation.of(
                        "/members/" + i + "/code",
                        "UNKNOWN_UNIT.member",
                        members.get(i).code()));
            }
        }
        if (rule != null
                && rule.parent() != null
                && known.apply(List.of(rule.parent())).isEmpty()) {
            unknown.add(Violation.of("/rule/parent", "UNKNOWN_UNIT.member", rule.parent()));
        }
        return unknown;
    }

    /** With the heirs as members from that day on, wherever the one that ended is named as one. */
    GroupDetails succeeded(String ended, List<String> heirs, LocalDate on) {
        List<Member> all = new ArrayList<>(members);
        members.stream()
                .filter(member -> member.code().equals(ended) && member.lasts(on))
                .flatMap(member -> heirs.stream().map(heir -> new Member(heir, on, member.validTo())))
                .filter(heir -> all.stream().noneMatch(member -> member.code().equals(heir.code()) && member.lasts(on)))
                .forEach(all::add);
        return new GroupDetails(name, aliases, all, rule);
    }

    /** Without those who became members on that day in the place of the one that ended after all not. */
    GroupDetails restored(String ended, List<String> heirs, LocalDate on) {
        boolean isNamed = members.stream().anyMatch(member -> member.code().equals(ended) && member.lasts(on));
        return isNamed
                ? new GroupDetails(
                        name,
                        aliases,
                        members.stream()
                                .filter(member -> !heirs.contains(member.code()) || !on.equals(member.validFrom()))
                                .toList(),
                        rule)
                : this;
    }

    List<String> foldedNames(String code) {
        return Stream.concat(Stream.of(code, name), aliases.stream())
                .map(Folded::of)
                .distinct()
                .toList();
    }
}
