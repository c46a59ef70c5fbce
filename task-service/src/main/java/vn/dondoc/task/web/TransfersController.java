package vn.dondoc.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.task.assignment.TaskList;
import vn.dondoc.task.transfer.Transfers;

/** After a split, or an end without a successor: who goes on with which task. Whoever reorganises the directory decides. */
@RestController
@RequestMapping("/api/v1")
class TransfersController {
    private final Transfers transfers;
    private final TaskList list;
    private final TaskViews views;

    TransfersController(Transfers transfers, TaskList list, TaskViews views) {
        this.transfers = transfers;
        this.list = list;
        this.views = views;
    }

    /** @param to code of one of the units that took over; where nobody did, of any */
    @Schema(name = "TaskTransfer")
    record Choice(@NotBlank @Size(max = 35) String to) {}

    /**
     * All at once.
     *
     * @param unit code of the unit that ended
     * @param to who takes all of them; absent: each goes to the one that is proposed
     */
    @Schema(name = "TransferConfirmation")
    record Confirmation(
            @NotBlank @Size(max = 35) String unit,
            @Nullable @Size(max = 35) String to) {}

    /**
     * What came of it.
     *
     * @param more whether some are left: call again
     */
    @Schema(name = "TransferOutcome")
    record Outcome(int moved, boolean more) {
        static Outcome of(Transfers.Confirmed confirmed) {
            return new Outcome(confirmed.moved(), confirmed.more());
        }
    }

    @GetMapping("/transfers")
    @Operation(
            summary =
                    "Lists the open tasks of units that were split, or ended without a successor, which wait for one to be chosen")
    Page<TaskView> listTransfers(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        return views.of(list.waiting(unit, caller, cursor, Page.limit(limit)));
    }

    @PostMapping("/tasks/{id}/transfer")
    @Operation(
            summary =
                    "Gives a task to a successor of its unit, or to any unit if it ended without one; once more changes nothing")
    ResponseEntity<TaskView> transferTask(@PathVariable String id, @Valid @RequestBody Choice choice, Caller caller) {
        return views.shown(transfers.confirm(id, choice.to(), caller));
    }

    @PostMapping("/transfers/confirm")
    @Operation(
            summary =
                    "Gives all open tasks of a unit that was split, or ended without a successor, to those proposed, or to one")
    Outcome confirmTransfers(@Valid @RequestBody Confirmation all, Caller caller) {
        return Outcome.of(transfers.confirmAll(all.unit(), all.to(), caller));
    }
}
