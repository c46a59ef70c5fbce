package vn.dondoc.directive.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.directive.unit.UnitDetails;
import vn.dondoc.directive.unit.UnitFilter;
import vn.dondoc.messaging.outbox.Aggregate;

/** A group that documents name instead of its members: "các sở, ban, ngành". Its id is its code. */
@Document("unitGroups")
public final class UnitGroup extends Aggregate {
    /** Older changes are in the audit trail only. */
    private static final int KEPT = 100;

    private GroupDetails details;
    private List<String> names;
    private List<GroupChange> history = new ArrayList<>();
    private List<String> undone = new ArrayList<>();

    UnitGroup(String id, GroupDetails details) {
        super(id);
        this.details = details;
        this.names = details.foldedNames(id);
    }

    static UnitGroup create(String id, GroupDetails details, Instant now, String who, @Nullable String reason) {
        UnitGroup created = new UnitGroup(id, details);
        created.remember(now, who, reason);
        return created;
    }

    /** Replaces what is said of it; the same again changes nothing. */
    void become(GroupDetails newDetails, Instant now, String who, @Nullable String reason) {
        if (!newDetails.equals(details)) {
            details = newDetails;
            names = newDetails.foldedNames(id());
            remember(now, who, reason);
        }
    }

    /** Heirs become members by an order; after it was undone that changes nothing any more. */
    void succeed(String ended, List<String> heirs, LocalDate on, Unit.Ending by, Instant now) {
        if (!undone.contains(by.id())) {
            become(details.succeeded(ended, heirs, on), now, by.by(), by.reason());
        }
    }

    /** What an order made of it is taken back, once. */
    void restore(List<String> ended, List<String> heirs, LocalDate on, Unit.Ending undo, Instant now) {
        if (!undone.contains(undo.id())) {
            undone.add(undo.id());
            GroupDetails restored = details;
            for (String one : ended) {
                restored = restored.restored(one, heirs, on);
            }
            become(restored, now, undo.by(), undo.reason());
        }
    }

    private void remember(Instant now, String who, @Nullable String reason) {
        history.add(new GroupChange(nextVersion(), now, who, reason));
        if (history.size() > KEPT) {
            history.removeFirst();
        }
    }

    public GroupDetails details() {
        return details;
    }

    /** Its newest changes, the oldest of them first; empty for a group from before they were kept. */
    public List<GroupChange> history() {
        return List.copyOf(history);
    }

    /** Every form under which the group may be written, folded. */
    public List<String> names() {
        return names;
    }

    /** Whether its rule gathers what stands directly below this unit. */
    boolean isAbout(String unit) {
        return details.rule() != null && unit.equals(details.rule().parent());
    }

    /** Whether a unit that is valid on that day is a member on it. */
    boolean isMember(String unit, UnitDetails what, LocalDate day) {
        MemberRule rule = details.rule();
        return details.members().stream().anyMatch(member -> member.code().equals(unit) && member.isMemberOn(day))
                || rule != null
                        && what.kind() == rule.kind()
                        && (rule.parent() == null || rule.parent().equals(what.parent()));
    }

    /** Which units are members on that day; they must be valid on it, too. */
    public Criteria membersOn(LocalDate day) {
        List<Criteria> either = new ArrayList<>();
        either.add(Criteria.where("_id")
                .in(details.members().stream()
                        .filter(member -> member.isMemberOn(day))
                        .map(Member::code)
                        .toList()));
        MemberRule rule = details.rule();
        if (rule != null) {
            Criteria byRule = Criteria.where("details.kind").is(rule.kind());
            either.add(
                    rule.parent() == null
                            ? byRule
                            : new Criteria().andOperator(byRule, UnitFilter.belowOn(rule.parent(), day)));
        }
        return new Criteria().andOperator(new Criteria().orOperator(either), UnitFilter.validOn(day));
    }
}
