package vn.dondoc.console.directive;

import static vn.dondoc.console.directive.IssueController.ISSUED;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.console.api.DirectiveSummary.State;
import vn.dondoc.console.api.Directives;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.part.Names;
import vn.dondoc.console.part.TypedDay;

/** A draft: corrected, or deleted. */
@Controller
@RequestMapping("/van-ban/{id}")
class DraftController {
    private static final int CHANGED_MEANWHILE = 412;
    private static final int INVALID = 422;
    private static final Set<String> KEEPING = Set.of("luu", "ban-hanh");

    private final Directives directives;
    private final Documents documents;
    private final Enclosures enclosures;
    private final DraftPage page;
    private final Names names;
    private final Faults faults;
    private final JsonMapper json;

    DraftController(
            Directives directives,
            Documents documents,
            Enclosures enclosures,
            DraftPage page,
            Names names,
            Faults faults,
            JsonMapper json) {
        this.directives = directives;
        this.documents = documents;
        this.enclosures = enclosures;
        this.page = page;
        this.names = names;
        this.faults = faults;
        this.json = json;
    }

    /**
     * Saves the form with what its button says, and goes where that leads.
     *
     * @param wish such as {@code luu}, {@code xoa:/items/3}, {@code ban-hanh}
     * @param seen keys of the doubts that are confirmed
     */
    @PostMapping
    String save(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "phien-ban") long version,
            @RequestParam(name = "lam", defaultValue = "luu") String wish,
            @RequestParam(name = "da-xem", required = false) @Nullable List<String> seen,
            @RequestParam(name = "kem-theo", required = false) @Nullable List<MultipartFile> files,
            HttpSession session,
            RedirectAttributes said,
            Model model)
            throws IOException {
        ObjectNode document = directives.get(id);
        if (isIssued(document)) {
            return ISSUED.formatted(id);
        }
        Seen.keep(session, id, Objects.requireNonNullElse(seen, List.of()));
        ObjectNode content = Edits.content(document);
        ObjectNode edited = content.deepCopy();
        Edits.makeRoom(edited, form.keySet());
        edited = Edits.apply(edited, withCode(form, content));
        String day = form.getOrDefault("/issuedOn", "");
        if (!day.isBlank() && TypedDay.parse(day).isEmpty()) {
            model.addAttribute("issuedOnTyped", day);
            return page.again(document, edited, faults.of("/issuedOn", "draft.no-such-day"), session, model);
        }
        String what = wish.substring(wish.indexOf(':') + 1);
        String asked = wish.split(":", 2)[0];
        Removed removed = asked.equals("xoa") ? Removed.of(edited, what) : null;
        switch (asked) {
            case "xoa" -> Edits.remove(edited, what);
            case "hoan-tac" -> putBack(edited, form);
            case "chon" -> Edits.choose(edited, what);
            case "don-doc" -> Edits.urge(edited, what);
            case "khong-don-doc" -> Edits.urgeNoMore(edited, what);
            default -> {}
        }
        // One that is open and empty is in nobody's way until the draft is to be kept with it.
        boolean more = !KEEPING.contains(asked)
                        && Edits.dropBlank(edited, content.path("items").size())
                || asked.equals("them");
        try {
            if (!edited.equals(content)) {
                directives.replace(id, tag(version), edited);
                said.addFlashAttribute("done", "draft.saved");
                said.addFlashAttribute("removed", removed);
            }
        } catch (Refused e) {
            ObjectNode now = directives.get(id);
            if (isIssued(now)) {
                return ISSUED.formatted(id);
            }
            if (e.status() != CHANGED_MEANWHILE && e.status() != INVALID) {
                throw e;
            }
            model.addAttribute("left", enclosures.add(id, Enclosures.chosen(files)));
            return page.again(now, edited, e, session, model);
        }
        if (wish.startsWith("bo-tep:")) {
            directives.takeOut(id, what);
        }
        said.addFlashAttribute("left", enclosures.add(id, Enclosures.chosen(files)));
        return "redirect:" + next(id, wish, edited, more);
    }

    private void putBack(ObjectNode edited, Map<String, String> form) {
        try {
            Edits.putBack(edited, form.getOrDefault("bo-o", ""), json.readTree(form.getOrDefault("bo-gi", "null")));
        } catch (JacksonException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
        }
    }

    private static boolean isIssued(ObjectNode document) {
        return !document.path("state").asString("").equals(State.DRAFT.name());
    }

    /** The issuer is shown by its name and kept by its code: what nobody has changed is no change. */
    private Map<String, String> withCode(Map<String, String> form, ObjectNode content) {
        Map<String, String> changed = new HashMap<>(form);
        String code = content.path("issuer").asString("");
        changed.computeIfPresent("/issuer", (field, name) -> name.equals(names.unit(code)) ? code : name);
        return changed;
    }

    private String next(String id, String wish, ObjectNode draft, boolean more) {
        if (wish.startsWith("don-vi:")) {
            String name = draft.at(wish.substring("don-vi:".length())).asString("");
            String above = names.unit(draft.path("issuer").asString(""));
            String day = draft.at("/issuedOn/date").asString("");
            return UriComponentsBuilder.fromPath("/don-vi/moi")
                    .queryParam("ten", "{ten}")
                    .queryParam("loai", "DEPARTMENT")
                    .queryParam("tren", "{tren}")
                    .queryParam("tu", "{tu}")
                    .queryParam("duThao", id)
                    .encode()
                    .buildAndExpand(name, above, day)
                    .toUriString();
        }
        return "/van-ban/" + id + (wish.equals("ban-hanh") ? "/ban-hanh" : more ? "?muc-moi" : "");
    }

    @GetMapping("/xoa")
    String askToDelete(@PathVariable String id, Model model) {
        ObjectNode document = directives.get(id);
        if (isIssued(document)) {
            return ISSUED.formatted(id);
        }
        model.addAttribute("directive", documents.typed(document));
        return "directive/delete";
    }

    @PostMapping("/xoa")
    String delete(
            @PathVariable String id,
            @RequestParam(name = "phien-ban") long version,
            HttpSession session,
            RedirectAttributes said) {
        if (isIssued(directives.get(id))) {
            return ISSUED.formatted(id);
        }
        directives.delete(id, tag(version));
        Seen.forget(session, id);
        said.addFlashAttribute("done", "draft.deleted");
        return "redirect:/van-ban";
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
