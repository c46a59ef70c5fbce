package vn.dondoc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.audit.Reasoned;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.chassis.web.IdempotentId;
import vn.dondoc.directive.reorganisation.Order;
import vn.dondoc.directive.reorganisation.Reorganisation;
import vn.dondoc.directive.reorganisation.Reorganisations;
import vn.dondoc.directive.unit.Turns;
import vn.dondoc.directive.unit.Unit;

@RestController
@RequestMapping("/api/v1")
class ReorganisationsController {
    private final Reorganisations reorganisations;
    private final IdempotentId.Factory ids;
    private final Texts texts;

    ReorganisationsController(Reorganisations reorganisations, IdempotentId.Factory ids, Texts texts) {
        this.reorganisations = reorganisations;
        this.ids = ids;
        this.texts = texts;
    }

    /**
     * What became of units: who ordered it, when, why and what.
     *
     * @param refusal what stood against it when it was decided; empty unless it was refused
     * @param needPlace units that stand below one that was split: a clerk sets what they stand below from now on
     * @param needContact units that it founds: until somebody enters where they are reached, what is for them goes to those
     *     from whom they take over
     * @param undone who took it back; absent while it stands
     */
    @Schema(name = "Reorganisation")
    record ReorganisationView(
            String id,
            long version,
            Reorganisation.State state,
            LocalDate on,
            String reason,
            String by,
            Instant at,
            Order.@Nullable Merge merge,
            Order.@Nullable Split split,
            Order.@Nullable Rename rename,
            List<Objection> refusal,
            List<Lodger> needPlace,
            List<Lodger> needContact,
            @Nullable Undone undone) {

        /** @param pointer to the member of the order */
        @Schema(name = "ReorganisationRefusal")
        record Objection(String code, String message, String pointer) {}

        @Schema(name = "ReorganisedUnit")
        record Lodger(String code, String name) {}

        @Schema(name = "ReorganisationUndone")
        record Undone(String by, Instant at, String reason) {
            static @Nullable Undone of(Turns.@Nullable Undo undo) {
                return undo == null ? null : new Undone(undo.by(), undo.at(), undo.reason());
            }
        }

        static ReorganisationView of(
                Reorganisation reorganisation, List<Unit> needPlace, List<Unit> needContact, Texts texts) {
            Order order = reorganisation.order();
            return new ReorganisationView(
                    reorganisation.id(),
                    reorganisation.version(),
                    reorganisation.state(),
                    order.on(),
                    order.reason(),
                    reorganisation.by(),
                    reorganisation.at(),
                    order.merge(),
                    order.split(),
                    order.rename(),
                    reorganisation.refusal().stream()
                            .map(fault -> new Objection(fault.code(), texts.say(fault.words()), fault.pointer()))
                            .toList(),
                    named(needPlace),
                    named(needContact),
                    Undone.of(reorganisation.undone()));
        }

        private static List<Lodger> named(List<Unit> units) {
            return units.stream()
                    .map(unit -> new Lodger(unit.id(), unit.details().name()))
                    .toList();
        }
    }

    @Operation(
            summary =
                    "Merges, splits or renames units on a day; their open tasks follow from that day on; 409 if another order for"
                            + " one of them was faster")
    @PostMapping("/units/reorganise")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReorganisationView> reorganiseUnits(
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Order order,
            Caller caller) {
        Reorganisation taken = reorganisations.take(order, ids.of(caller, key, order), caller);
        return answer(ResponseEntity.created(URI.create("/api/v1/reorganisations/" + taken.id())), taken);
    }

    /** Why the order is taken back. */
    @Schema(name = "ReorganisationUndo")
    record Undo(@NotBlank @Size(max = 2000) String reason) implements Reasoned {}

    @Operation(
            summary =
                    "Takes an order back: its units are as before, tasks go back where nobody has acted; 409 names what was"
                            + " done under it")
    @PostMapping("/reorganisations/{id}/undo")
    ResponseEntity<ReorganisationView> undoReorganisation(
            @PathVariable String id, @Valid @RequestBody Undo undo, Caller caller) {
        return answer(ResponseEntity.ok(), reorganisations.undo(id, undo.reason(), caller));
    }

    @Operation(summary = "Reads a reorganisation: who ordered what, when and why, and how far it is")
    @GetMapping("/reorganisations/{id}")
    ResponseEntity<ReorganisationView> getReorganisation(@PathVariable String id) {
        return answer(ResponseEntity.ok(), reorganisations.find(id).orElseThrow(Refusal::notFound));
    }

    private ResponseEntity<ReorganisationView> answer(
            ResponseEntity.BodyBuilder answer, Reorganisation reorganisation) {
        return answer.eTag(EntityTags.of(reorganisation.version()))
                .body(ReorganisationView.of(
                        reorganisation,
                        reorganisations.needPlace(reorganisation),
                        reorganisations.founded(reorganisation),
                        texts));
    }
}
