package vn.dondoc.directive.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.directive.issue.Directive.State;
import vn.dondoc.directive.issue.DirectiveIssued.Due;
import vn.dondoc.directive.issue.DirectiveIssued.Order;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.Content.Placed;
import vn.dondoc.reading.document.IssuedOn;
import vn.dondoc.reading.document.IssuedOn.Precision;

/** A plan that went out on 14 December 2023, in the morning, without a number. */
class AfterIssueTest {
    private static final Instant MORNING = Instant.parse("2023-12-14T01:00:00Z");
    private static final Instant LATER = Instant.parse("2023-12-20T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2023, 12, 14);
    private static final Reading READING = new Reading(List.of(), Map.of(), List.of());
    private static final Due DUE = new Due(
            "quý 1/2024", "quarter", "in", "QUARTER", Instant.parse("2024-03-31T16:59:59Z"), List.of(), null, null);
    private static final String ITEM =
            "{\"text\": \"Báo cáo.\", \"leads\": [\"T02\"], \"deadlines\": [{\"asWritten\": \"quý 1/2024\"}]}";
    private static final Recall RECALL = new Recall(LATER, "Mai", "ban hành nhầm", "d2");

    private final Directive directive =
            Directive.draft("d1", content("{\"items\": [" + ITEM + "]}"), MORNING, "Lan", "f");

    @Test
    void isAmendedAndTellsTheWholeOrderAgainAndWhatHasChanged() {
        issue();
        Content text = content("{\"subject\": \"Chương trình\", \"items\": [" + ITEM + "]}");

        DirectiveAmended amended = directive.amend(text, orders("T03"), READING, LATER, "Mai", "bổ sung");

        assertThat(directive.raised()).last().isEqualTo(amended);
        assertThat(amended.version()).isEqualTo(2);
        assertThat(amended.reason()).isEqualTo("bổ sung");
        assertThat(amended.amendedAt()).isEqualTo(LATER);
        assertThat(amended.changes()).containsExactly(new Change(null, Change.What.CHANGED, List.of("subject")));
        assertThat(amended.state().issuedAt()).isEqualTo(MORNING);
        assertThat(amended.state().subject()).isEqualTo("Chương trình");
        assertThat(directive.revisions()).containsExactly(new Revision(2, LATER, "Mai", "bổ sung", amended.changes()));
        assertThat(directive.content()).isEqualTo(text);
        assertThat(directive.card().words()).startsWith("chuong", "trinh");
        assertThat(directive.addressedUnits()).containsExactly("T02", "T03");
    }

    @Test
    void countsItsNumberInTheYearOfTheDayThatComesWithItOrOfItsOwnOrOfItsIssue() {
        Directive dated = Directive.draft(
                "d2",
                content("{\"issuedOn\": {\"date\": \"2022-12-30\", \"precision\": \"DAY\"}}"),
                MORNING,
                "Lan",
                "f");
        issue();

        assertThat(directive.yearOf(null)).isEqualTo(2023);
        assertThat(directive.yearOf(new IssuedOn(LocalDate.of(2024, 1, 2), Precision.DAY)))
                .isEqualTo(2024);
        assertThat(dated.yearOf(null)).isEqualTo(2022);
        assertThat(dated.yearOf(new IssuedOn(LocalDate.of(2023, 1, 2), Precision.DAY)))
                .isEqualTo(2023);
    }

    @Test
    void isRecalledOnceAndTellsWhoOnlyHadToHurry() {
        directive.issue(
                new Orders(DAY, Map.of(), List.of(order("1", "T02")), List.of("T02", "T08", "T09")),
                READING,
                MORNING,
                "Lan");
        directive.amend(content("{}"), orders("T09"), READING, LATER, "Mai", "bổ sung");

        directive.recall(RECALL);
        directive.recall(new Recall(LATER.plusSeconds(60), "An", "khác", null));

        assertThat(directive.state()).isEqualTo(State.RECALLED);
        assertThat(directive.isIssued()).isTrue();
        assertThat(directive.recall()).isEqualTo(RECALL);
        assertThat(directive.raised())
                .hasSize(3)
                .last()
                .isEqualTo(new DirectiveRecalled(
                        "d1",
                        3,
                        null,
                        "Kế hoạch",
                        "T00",
                        "ban hành nhầm",
                        LATER,
                        "d2",
                        List.of("T02", "T08", "T09"),
                        List.of("T08")));
    }

    @Test
    void whoeverWasAskedBeforeIsNotOnlyHurriedLater() {
        directive.issue(orders("T02"), READING, MORNING, "Lan");
        directive.amend(
                content("{}"),
                new Orders(DAY, Map.of(), List.of(), List.of("T02", "T08")),
                READING,
                LATER,
                "Mai",
                "bổ sung");

        directive.recall(RECALL);

        assertThat(directive.raised())
                .last()
                .isInstanceOfSatisfying(
                        DirectiveRecalled.class,
                        told -> assertThat(told.urged()).containsExactly("T08"));
    }

    @Test
    void isGivenTheNumberThatItLackedOnce() {
        issue();
        IssuedOn day = new IssuedOn(DAY.plusDays(1), Precision.DAY);

        directive.number("812/UBND-TH", day);
        directive.number("812/UBND-TH", null);

        assertThat(directive.raised())
                .hasSize(2)
                .last()
                .isEqualTo(new DirectiveNumbered("d1", 2, "812/UBND-TH", "UBND-TH", day));
        assertThat(directive.card().number()).isEqualTo("812 ubnd th");
        assertThat(directive.dayOf(directive.content())).isEqualTo(DAY);
    }

    @Test
    void keepsTheNumberAndTheDateThatItWasGiven() {
        issue();
        directive.number("812/UBND-TH", new IssuedOn(DAY, Precision.DAY));

        assertThatThrownBy(() -> directive.number("813/UBND-TH", null)).hasMessageContaining("number-given");
        assertThatThrownBy(() -> directive.number("812/UBND-TH", new IssuedOn(DAY.plusDays(1), Precision.DAY)))
                .hasMessageContaining("date-given");
    }

    @Test
    void aDraftIsNeitherAmendedNorRecalledNorNumbered() {
        assertRefused("not-issued");
    }

    @Test
    void whatWasRecalledIsNeitherAmendedNorNumbered() {
        issue();
        directive.recall(RECALL);

        assertThatThrownBy(directive::requireStanding).hasMessageContaining("recalled");
        assertThatThrownBy(() -> directive.number("812/UBND-TH", null)).hasMessageContaining("recalled");
        assertThatThrownBy(() -> directive.amend(content("{}"), orders("T02"), READING, LATER, "Mai", "x"))
                .hasMessageContaining("recalled");
    }

    @Test
    void itsTermsCountFromTheDayOnWhichItWentOutUnlessItHasAnotherDate() {
        issue();

        assertThat(directive.dayOf(content("{}"))).isEqualTo(DAY);
        assertThat(directive.dayOf(content("{\"issuedOn\": {\"date\": \"2023-12-18\", \"precision\": \"DAY\"}}")))
                .isEqualTo("2023-12-18");
        assertThat(directive.dayOf(content("{\"issuedOn\": {\"date\": \"2023-12-01\", \"precision\": \"MONTH\"}}")))
                .isEqualTo(DAY);
    }

    @Test
    void whatItHasToldStaysWhereTheDeadlinesAreLeftAsTheyWere() {
        issue();

        assertThat(directive.toldAndLeftBy(directive.content())).isEqualTo(new Told(DAY, Map.of("1", DUE)));
        Told same = directive.toldAndLeftBy(content("{\"items\": [" + ITEM.replace("Báo cáo", "Rà soát") + "]}"));
        Told other = directive.toldAndLeftBy(content("{\"items\": [" + ITEM.replace("quý 1", "quý 2") + "]}"));

        assertThat(same).isEqualTo(new Told(DAY, Map.of("1", DUE)));
        assertThat(same.of(placed())).isEqualTo(DUE);
        assertThat(other).isEqualTo(new Told(DAY, Map.of()));
        assertThat(other.of(placed())).isNull();
    }

    @Test
    void whatAnAmendmentHasToldStaysInItsTurn() {
        issue();
        Content text = content("{\"items\": [{\"path\": \"2\"," + ITEM.substring(1) + "]}");
        Order second = order("2", "T02");

        directive.amend(
                text, new Orders(DAY.plusDays(1), Map.of(), List.of(second), List.of()), READING, LATER, "Mai", "x");

        assertThat(directive.toldAndLeftBy(text)).isEqualTo(new Told(DAY.plusDays(1), Map.of("2", DUE)));
    }

    @Test
    void remembersWhoWroteItAndWhenAndWhatWasMadeOfIt() {
        issue();

        assertThat(directive.createdAt()).isEqualTo(MORNING);
        assertThat(directive.createdBy()).isEqualTo("Lan");
        assertThat(directive.fingerprint()).isEqualTo("f");
        assertThat(directive.reading()).isEqualTo(READING);
    }

    private void assertRefused(String code) {
        assertThatThrownBy(() -> directive.recall(RECALL)).hasMessageContaining(code);
        assertThatThrownBy(() -> directive.number("812/UBND-TH", null)).hasMessageContaining(code);
        assertThatThrownBy(() -> directive.amend(content("{}"), orders("T02"), READING, LATER, "Mai", "x"))
                .hasMessageContaining(code);
    }

    private void issue() {
        directive.issue(orders("T02"), READING, MORNING, "Lan");
    }

    private static Orders orders(String unit) {
        return new Orders(DAY, Map.of(), List.of(order("1", unit)), List.of());
    }

    private static Order order(String path, String unit) {
        return new Order(
                path,
                "Báo cáo.",
                List.of(unit),
                List.of(),
                List.of(),
                List.of(),
                null,
                DUE,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private Placed placed() {
        return directive.content().placed().getFirst();
    }

    private static Content content(String members) {
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(members);
        if (!body.has("subject")) {
            body.put("subject", "Kế hoạch");
        }
        return JsonMapper.shared().treeToValue(body, Content.class).registered("T00");
    }
}
